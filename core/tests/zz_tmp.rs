use pedt::*;
use serde_json::json;
use std::sync::Arc;
use std::time::Instant;
#[test]
fn big() {
    let t = json!({"en":"x"});
    let n = 1000;
    let doc = json!({"schema_version":"1","id":"t","rounds":[{"id":"one","title":t}],"hubs":[{"id":"h","title":t}],
     "partnerships":(0..n).map(|p|json!({"id":format!("p{p}"),"title":t,"kind":"informal","hub":"h"})).collect::<Vec<_>>(),
     "schools":(0..n*5).map(|s|json!({"id":format!("s{s}"),"title":t})).collect::<Vec<_>>(),
     "memberships":(0..n*5).map(|s|json!({"school":format!("s{s}"),"partnership":format!("p{}",s/5)})).collect::<Vec<_>>()});
    let roster = Arc::new(
        Roster::from_json(doc.to_string().as_bytes())
            .accept()
            .unwrap(),
    );
    let f = Arc::new(Framework::builtin().clone());
    let mut i = Intake::new(f.clone(), roster);
    for s in 0..n * 5 {
        for r in 0..4usize {
            let ratings: serde_json::Map<_, _> = f
                .statements()
                .enumerate()
                .map(|(k, (_, _, st))| {
                    (
                        st.code.to_string(),
                        json!(1 + (k * 7 + s * 3 + r * 5 + k * s % 11) % 4),
                    )
                })
                .collect();
            i.ndjson(json!({"schema_version":"1","id":format!("{s}-{r}"),"framework":{"id":"pedt","version":"2026.1"},"round":"one","partnership":format!("p{}",s/5),"school":format!("s{s}"),"respondent":format!("u{s}-{r}"),"role":["headteacher","governor"][r%2],"status":"submitted","ratings":ratings}).to_string().as_bytes());
        }
    }
    let d = i.finish().dataset;
    for g in [Grain::School, Grain::Role] {
        let t0 = Instant::now();
        let tally = Tally::of(&d, g, Rows::Submitted);
        println!("tally {:?}", t0.elapsed());
        let t0 = Instant::now();
        let s = Scores::of(&tally, &ScoreOptions::default()).unwrap();
        println!("{} rows {:?}", s.rows().len(), t0.elapsed());
        let t0 = Instant::now();
        for p in 0..n {
            Dashboard::of(
                &d,
                &s,
                "one",
                &format!("p{p}"),
                &DashboardOptions::default(),
            )
            .unwrap();
        }
        println!("1000 dashboards {:?}", t0.elapsed());
    }
}
