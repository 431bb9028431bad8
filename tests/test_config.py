"""The configuration: where it is found, what it sets, and how it complains."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from conftest import STORKS, Run
from jsonschema import Draft202012Validator

from factcheck.config import Config
from factcheck.config import help as config_help
from factcheck.language import LANGUAGES

SEEDS = Path(__file__).parent.parent / "seeds"


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def rules_of(run: Run, *arguments: object) -> dict[str, str]:
    """The rules that speak of the seeds, and how severe they are."""
    done = run("check", SEEDS, "--output", "json", *arguments)
    assert done.code in (0, 1), done.err
    return {one["rule"]: one["severity"] for one in json.loads(done.out)["findings"]}


def test_the_nearest_file_upwards_is_read(run: Run) -> None:
    write("factcheck.toml", 'select = ["FC304"]')
    assert set(rules_of(run)) == {"FC304"}
    write("desk/today/.keep", "")
    write("desk/pyproject.toml", '[tool.factcheck]\nselect = ["FC301"]')
    os.chdir("desk/today")
    assert set(rules_of(run)) == {"FC301"}
    write("../pyproject.toml", '[tool.other]\nselect = ["FC301"]')  # not about us: the search goes on
    assert set(rules_of(run)) == {"FC304"}
    assert len(rules_of(run, "--isolated")) > 4
    write("own.toml", 'select = ["FC604"]')
    assert set(rules_of(run, "--config", "own.toml")) == {"FC604"}


def test_factcheck_toml_is_taken_before_pyproject_toml_beside_it(run: Run) -> None:
    write("factcheck.toml", 'select = ["FC304"]')
    write("pyproject.toml", '[tool.factcheck]\nselect = ["FC301"]')
    assert set(rules_of(run)) == {"FC304"}


def test_the_command_line_wins_over_the_file(run: Run) -> None:
    write(
        "factcheck.toml",
        'select = ["FC3"]\nfail-level = "warning"\nmin-level = "info"\nlanguage-of-report = "vi"\n'
        '[severity]\nFC301 = "warning"\nFC304 = "error"\n',
    )
    assert rules_of(run) == {"FC301": "warning", "FC304": "error", "FC310": "info", "FC313": "info"}
    assert rules_of(run, "--severity", "fc304=info")["FC304"] == "info"
    assert rules_of(run, "--severity", "FC304=info")["FC301"] == "warning"  # the rest of the file stays
    assert set(rules_of(run, "--select", "fc301,FC604")) == {"FC301", "FC604"}
    assert set(rules_of(run, "--ignore", "FC301", "--ignore", "FC31")) == {"FC304"}
    done = run("check", SEEDS)
    assert done.code == 1
    assert "lỗi FC304" in done.out
    assert run("check", SEEDS, "--fail-level", "never", "--language-of-report", "en").code == 0
    assert "FC301" not in run("check", SEEDS, "--min-level", "error").out


def test_options_of_rules_are_read(run: Run) -> None:
    assert "FC313" in rules_of(run)
    write("factcheck.toml", "[rules.FC313]\ntimes = 100\n")
    assert "FC313" not in rules_of(run)


def test_a_source_has_its_own_settings(run: Run) -> None:
    write("factcheck.toml", '[sources.VietnamPlus]\nignore = ["FC304"]\nseverity = { FC3 = "warning" }\n')
    found = rules_of(run)
    assert "FC304" not in found
    assert (found["FC301"], found["FC604"]) == ("warning", "info")
    write("factcheck.toml", '[sources."Báo Khác"]\nignore = ["FC304"]\n')
    assert "FC304" in rules_of(run)


def test_own_measures_are_known_while_the_configuration_names_them(run: Run) -> None:
    write("news/a.txt", "Ngày 3/2/2021, vườn quốc gia Tràm Chim đếm được 1.200 con cò.")
    write("desk/ours.toml", STORKS)
    write("desk/factcheck.toml", 'knowledge = ["ours.toml"]')

    def measure(*arguments: str) -> str:
        found: str = json.loads(run("claims", "news", "--output", "jsonl", *arguments).out)["measure"]
        return found

    assert measure("--config", "desk/factcheck.toml") == "storks"
    assert measure() == "open:con cò"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", "factcheck.toml:1: unknown key 'selct'; did you mean select?"),
        ('# a word\nselect = [\n  "FC3",\n  "FC999",\n]', "factcheck.toml:4: no rule 'FC999'"),
        ('preview = "yes"', "factcheck.toml:1: preview: must be true or false, not a text in quotes"),
        (
            '\nfail-level = "fatal"',
            "factcheck.toml:2: fail-level: 'fatal' is none of error, info",
        ),
        ('[severity]\nFC3 = "info"\nFC030 = "info"', "factcheck.toml:3: no rule 'FC030'; did you mean FC"),
        ("[rules.FC304]\nfacter = 2", "factcheck.toml:2: FC304 has no option 'facter'; did you mean factor?"),
        ('[rules.FC304]\nfactor = "2"', "factcheck.toml:2: option factor of FC304 is '2'"),
        ("[rules.FC3]\nfactor = 2", "factcheck.toml:1: options belong to one rule, not to 'FC3'"),
        ("[sources.A]\nignores = []", "factcheck.toml:2: unknown key 'ignores'; did you mean ignore?"),
        ('[sources.A]\nignore = ["FC888"]', "factcheck.toml:2: no rule 'FC888'"),
        ('preview = true\nknowledge = ["no.toml"]', "factcheck.toml:2: knowledge: there is no file no.toml"),
        (
            "[rules.FC305]\ndays = nan",
            "factcheck.toml:2: option days of FC305 is NaN; it takes a",
        ),
        ("select = [", "factcheck.toml:1: not valid TOML"),
        ("jobs = " + "9" * 5000, "factcheck.toml:1: not valid TOML: Exceeds the limit"),
        ("#" * (9 << 20), "factcheck.toml: larger than 8 MB"),
        ("a = " + "[" * 5000, "factcheck.toml:1: not valid TOML"),
    ],
)
def test_what_is_amiss_is_named_with_its_line_before_anything_is_read(run: Run, text: str, said: str) -> None:
    write("factcheck.toml", text)
    done = run("check", "missing.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"factcheck: {said}")
    assert done.err.count("\n") == 1


def test_a_faulty_file_of_measures_is_named_with_its_line(run: Run) -> None:
    write("factcheck.toml", 'knowledge = ["ours.toml", "again.toml"]')
    write("ours.toml", STORKS.replace("behaviour", "behavior"))
    write("again.toml", STORKS)
    assert run("check", SEEDS).err.startswith(
        "factcheck: ours.toml:6: unknown key 'behavior'; did you mean behaviour?"
    )
    write("ours.toml", STORKS)
    assert "again.toml:2: [storks] stands in an earlier file too" in run("check", SEEDS).err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "FC999"), "no rule 'FC999'"),
        (("--severity", "FC304"), "write a code and a level, such as FC304=error"),
        (("--severity", "FC304=fatal"), "it is one of error, warning, info"),
        (("--config", "none.toml"), "none.toml: cannot be read"),
    ],
)
def test_a_wrong_flag_is_one_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run("check", "missing.txt", *arguments)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_project_without_our_table_is_said_so(run: Run) -> None:
    write("pyproject.toml", "[project]\n")
    assert "no table [tool.factcheck]" in run("check", SEEDS, "--config", "pyproject.toml").err


def test_init_writes_what_is_explained_and_sets_nothing(run: Run) -> None:
    for language in LANGUAGES:
        name = f"{language}.toml"
        assert run("init", "--out", name, "--language-of-report", language).out == f"{name}\n"
        assert tomllib.loads(Path(name).read_text("utf-8")) == {}
    assert run("init").code == 0
    again = run("init")
    assert (again.code, "it is there already" in again.err) == (2, True)
    text = Path("factcheck.toml").read_text("utf-8")
    settings = [line.removeprefix("# ") for line in text.splitlines()]
    for key in config_help.names():
        example = config_help.EXAMPLES[key]
        assert set(example.split("\n")) <= set(settings)
        write("set.toml", example)
        write("ours.toml", STORKS)
        write("baseline.json", "[]")
        assert run("check", SEEDS, "--config", "set.toml", "--fail-level", "never").code == 0, key


def _validator(run: Run) -> Draft202012Validator:
    schema: dict[str, Any] = json.loads(run("schema").out)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_schema_says_what_is_read(run: Run) -> None:
    validator = _validator(run)
    assert set(validator.schema["properties"]) == {
        field.encode_name for field in msgspec.structs.fields(Config)
    }
    whole = "\n".join(config_help.EXAMPLES[key] for key in config_help.names())
    validator.validate(tomllib.loads(whole))


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ('select = ["FC3"]', True),
        ('select = ["FC999"]', False),
        ("selct = []", False),
        ("[rules.FC304]\nfactor = 2.5", True),
        ("[rules.FC304]\nfacter = 2", False),
        ('[rules.FC304]\nfactor = "2"', False),
        ("[rules.FC304]\nhistory = 1", False),
        ("[rules.FC305]\ndays = 1e308", False),
        ('[severity]\nFC3 = "fatal"', False),
        ('[sources.A]\nseverity = { FC2 = "info" }', True),
        ("[sources.A]\nignores = []", False),
        ('fail-level = "never"', True),
        ('min-level = "never"', False),
    ],
)
def test_schema_and_program_agree(run: Run, text: str, valid: bool) -> None:
    write("factcheck.toml", text)
    assert _validator(run).is_valid(tomllib.loads(text)) is valid
    assert (run("check", SEEDS, "--fail-level", "never").code == 0) is valid


def test_the_catalogue_as_json(run: Run) -> None:
    found = {one["code"]: one for one in json.loads(run("rules", "--json").out)}
    jump = found["FC304"]
    assert (jump["name"], jump["severity"], jump["relation"]) == ("figure-jumped", "warning", "change")
    assert {"name": "factor", "type": "number", "default": 2}.items() <= next(
        option.items() for option in jump["options"] if option["name"] == "factor"
    )
    assert all(option["meaning"] for one in found.values() for option in one["options"])
