//! The framework for the real ratings in `core/examples/data` is valid and
//! numbers its statements as the columns of the data come.
#![expect(clippy::expect_used, reason = "a test stops at the first fault")]

use std::path::Path;

use pedt::Framework;

fn read(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/data");
    std::fs::read_to_string(folder.join(name)).expect("a file of the data")
}

#[test]
fn every_statement_has_its_column() {
    let checked = Framework::from_json(read("student-evaluation.framework.json").as_bytes());
    assert_eq!(checked.diagnostics(), []);
    let framework = checked.accept().expect("a valid framework");

    let data = read("turkiye-student-evaluation.csv");
    let headers: Vec<&str> = data
        .lines()
        .next()
        .expect("a header row")
        .split(',')
        .collect();
    let statements: Vec<&str> = framework
        .statements()
        .map(|(_, _, statement)| statement.code.as_str())
        .collect();
    assert_eq!(statements.len(), headers.len() - 5);

    let readme = read("README.md");
    for (header, (code, number)) in headers.iter().skip(5).zip(statements.iter().zip(1..)) {
        assert_eq!(*code, format!("Q{number}"));
        assert!(
            readme.contains(&format!("| {header} | `{code}` |")),
            "{header}"
        );
    }
}
