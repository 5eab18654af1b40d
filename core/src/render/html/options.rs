//! How a page is made one's own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::json::defaulted;
use crate::report::Rgb;

/// How a page looks; an empty document gives the defaults. What it says, and in
/// which order, is chosen in the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RenderOptions {
    /// A picture over the title, within its address:
    /// `data:image/png;base64,…`, or a JPEG, WebP or SVG image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// What the logo shows, for those who cannot see it.
    pub logo_alt: String,
    /// The colours of the page; those of charts are in the report.
    pub colours: PageColours,
    /// More style, after that of the page. It cannot load anything.
    pub css: String,
    /// Templates in place of those of this library, by their names; those named
    /// `own/…` are there to be included by others.
    pub templates: BTreeMap<String, String>,
    /// Charts that were drawn elsewhere from their specifications: SVG images by
    /// the names of the charts. On narrow screens, and for charts without one,
    /// the page draws its own form.
    pub charts: BTreeMap<String, String>,
}

defaulted!(RenderOptions {
    logo,
    logo_alt,
    colours,
    css,
    templates,
    charts
});

/// The colours of a page. On dark screens, paper and ink are
/// those of this library.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PageColours {
    /// Of rules, links and what stands out; the accent of the report if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand: Option<Rgb>,
    /// Of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ink: Option<Rgb>,
    /// Of what it stands on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper: Option<Rgb>,
}

defaulted!(PageColours { brand, ink, paper });
