"""A term's review in a notebook: run the cells one by one, or the file as a whole."""

# %% Take the responses in
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa

import pedt

HUB = Path(__file__).parents[2] / "schemas" / "examples" / "hub"

dataset = pedt.Dataset.read(HUB / "responses.ndjson", HUB / "roster.json")
print(dataset)

# %% What was refused, and why?
found = pd.DataFrame(dataset.diagnostics)
refused = found[found["severity"] == "error"]
print(refused[["row", "code", "message"]].to_string(index=False, max_colwidth=60))

# %% Check one response while somebody is typing it
response: dict[str, object] = {"id": "r1", "ratings": {"1a.1": 5}}
answer = pedt.check({"schema_version": "1", "responses": [response]})
for fault in answer["diagnostics"]:
    if fault["pointer"].startswith("/responses/0/ratings"):
        print(fault["message"])

# %% Who answered? Every statement of every response is a row
ratings = pl.DataFrame(dataset.ratings())
taking_part = (
    ratings.group_by("round", "partnership")
    .agg(
        schools=pl.col("school").n_unique(),
        responses=pl.col("id").n_unique(),
        answered=pl.col("rating").count() / pl.len(),
    )
    .sort("round", "partnership")
)
print(taking_part)

# %% How do the partnerships stand, theme by theme?
scores = pl.DataFrame(dataset.scores(select={"units": ["partnership"], "nodes": ["theme"]}))
titles = pl.DataFrame(dataset.framework.statements()).select("theme", "theme_title").unique()

# %% One tidy table to plot: a point, and how far its schools lie apart
plot = (
    scores.filter(pl.col("level") == "partnership", pl.col("mean_status") == "value")
    .join(titles, on="theme")
    .select(
        "partnership",
        "round",
        "theme",
        "theme_title",
        "band",
        score="mean",
        low="between_min",
        high="between_max",
        n="answered",
    )
    .sort("partnership", "theme", "round")
)
print(plot)

# %% Scores in pandas: themes down, partnerships across
summer = dataset.scores(
    select={"rounds": ["2026-summer"], "units": ["partnership"], "nodes": ["theme"]}
)
grid = (
    pa.table(summer)
    .to_pandas()
    .query("level == 'partnership'")
    .pivot(index="theme", columns="partnership", values="mean")
)
print(grid.round(2).to_string())

# %% Who could help whom in it, and what does one of the schools say no to?
hensley = {"kind": "partnership", "partnership": "hensley"}
proposal = dataset.assign("2026-summer", hensley)["proposal"]
matches = pd.DataFrame(proposal["matches"])[["topic", "from", "to", "need"]]
print(matches.to_string(index=False))

pairs = [{"topic": m["topic"], "from": m["from"], "to": m["to"]} for m in proposal["matches"]]
no = pairs[0]
again = dataset.assign(
    "2026-summer", hensley, {"earlier": pairs, "decisions": [{**no, "decided": "declined"}]}
)["proposal"]
print(again["changes"])
for need in again["unmet"]:
    print(need["school"], "finds no help on", need["topic"], "-", need["reason"])

# %% What should one partnership talk about?
dashboard = dataset.dashboard("2026-summer", "onnen-valley")
for highlight in dashboard["highlights"]:
    print(highlight["kind"], highlight["theme"], highlight["level"])
