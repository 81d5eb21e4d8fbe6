"""The words of the command line: how each command is used, and what it says on stderr.

Every command imports them, so that they do without `typing`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.present.words.folders import why_unusable
from tui.present.words.help_key import HELP_KEY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from tui.library.find import FolderTrouble
    from tui.library.names import NoSuchSeasonError

_LISTED = 5
"""So many seasons are listed where a name could mean several."""

_LONGEST = 60
"""Characters of a name that are repeated in a message."""


class CommandWords:
    """A command as the help tells of it.

    `usage` and `summary` make its line in the list of commands; `description` and `epilog` stand
    around its options.
    """

    __slots__ = ("description", "epilog", "summary", "usage")

    def __init__(self, usage: str, summary: str, description: str, epilog: str = "") -> None:
        """Keep the words of one command."""
        self.usage: Final = usage
        self.summary: Final = summary
        self.description: Final = description
        self.epilog: Final = epilog


COMMANDS: Mapping[str, CommandWords] = {
    "list": CommandWords(
        usage="jornada list [FOLDER...]",
        summary="print the library, as text, as JSON or as Markdown",
        description="Print the seasons of the library.",
        epilog="Exit codes: 0 all files load, 1 no season is wanted, 2 bad input.",
    ),
    "find": CommandWords(
        usage="jornada find WORDS...",
        summary="find seasons, clubs and places in the library",
        description="Find seasons, clubs and places in the library.",
        epilog="Exit codes: 0 something found, 1 nothing found, 2 bad input.",
    ),
    "table": CommandWords(
        usage="jornada table SEASON...",
        summary="print tables and other views of a season, as text or as JSON",
        description="Print the tables of a stage, computed from its results, or another view.",
        epilog="COLUMN is place, team, played, won, drawn, lost, goals-for, goals-against,"
        " goal-difference or points. RULES are 2 or 3 points for a win, goal-difference,"
        " goal-average or head-to-head, or one of each: 3,goal-average. Exit codes: 0 all seasons"
        " were printed, 1 a stage has no such view, 2 bad input.",
    ),
    "team": CommandWords(
        usage="jornada team NAME [SEASON]",
        summary="print a club's seasons, or a team's matches and records in one of them",
        description="Print all seasons of a club, or the matches, the places, the records and the"
        " longest runs of a team in a season.",
        epilog="NAME is a name or a part of one, in any case and without accents. Exit codes: 0"
        " found, 1 nothing found, 2 bad input, or a name that means several.",
    ),
    "honours": CommandWords(
        usage="jornada honours [FOLDER...]",
        summary="print the titles, finals and seasons of every club of the library",
        description="Print the titles, finals and seasons of every club of the library.",
        epilog="Exit codes: 0 all files load, 1 no season is meant, 2 bad input.",
    ),
    "check": CommandWords(
        usage="jornada check SEASON...",
        summary="find what does not add up, in files and folders",
        description="Find what does not add up: published figures and tables against results.",
        epilog="Exit codes: 0 no contradiction, 1 contradictions that no file acknowledges,"
        " 2 bad input.",
    ),
    "diff": CommandWords(
        usage="jornada diff SEASON SEASON",
        summary="hold two files of one season against each other",
        description="Hold two files of one season against each other, whatever their formats.",
        epilog="Exit codes: 0 neither denies the other, 1 they contradict each other, 2 bad input.",
    ),
    "new": CommandWords(
        usage="jornada new",
        summary="make the file of a season that is still to be played",
        description="Make the file of a season that is still to be played: who plays whom, where"
        " and when.",
        epilog="At a terminal it asks for what no option says; without -o or questions the season"
        " is printed. Exit codes: 0 the season was made, 1 it was given up, 2 bad input.",
    ),
    "fmt": CommandWords(
        usage="jornada fmt FILE...",
        summary="put season files into the house form, with nothing lost",
        description="Put season files into the house form: the layout and the order of keys that"
        " the program writes, with all values and comments.",
        epilog="The files that change are printed. Exit codes: 0 all are in the house form, 1 with"
        " --check where one is not, 2 bad input.",
    ),
    "import": CommandWords(
        usage="jornada import SOURCE...",
        summary="make season files of pages and files of other formats",
        description="Make season files of pages and files of other formats.",
        epilog="The season is printed, the report of what was read goes to stderr."
        " Exit codes: 0 every result was read, 1 something that may be one was not, or there is"
        " none, 2 bad input.",
    ),
    "record": CommandWords(
        usage="jornada record SEASON RESULT...",
        summary="put results into a season file, and print the new table",
        description="Put results into a season file: only what they say changes, all or nothing.",
        epilog='A RESULT is "Melgar 3-0 Cienciano"; behind the teams may stand aet, 4-3 pens,'
        " awarded 3-0, walkover and a team, postponed, abandoned or annulled (then v between them)."
        " Exit codes: 0 the file has the results, 2 bad input: nothing was written.",
    ),
    "config": CommandWords(
        usage="jornada config",
        summary="print the settings, as text or as JSON, and what is wrong with them",
        description="Print the config file, every setting with its meaning and where it comes from,"
        " and what is wrong.",
        epilog="Exit codes: 0 all is well, 2 mistakes in the config file.",
    ),
    "schema": CommandWords(
        usage="jornada schema",
        summary="print the JSON Schema of the season file",
        description="Print the JSON Schema of the season file.",
    ),
    "help": CommandWords(
        usage="jornada help [COMMAND]",
        summary="print this, or how a command is used",
        description="Print how the program or one of its commands is used.",
    ),
}
"""Every command by its name."""

DASHBOARD_DESCRIPTION = "A terminal dashboard for football seasons."

_DASHBOARD_USES = (
    ("jornada [FOLDER]", "open the library, or a folder of season files"),
    ("jornada SEASON", "open a season"),
    ("jornada SEASON --since REV", "print how it differs from the file as git has it at REV"),
    (
        "jornada --kiosk [FOLDER]",
        "the same for visitors, who can read that folder and do nothing else",
    ),
)

_NAMES = f"""\
SEASON is the path of a season file, or a name that means one of the library: 1968-copa-peru, 1968,
"Copa Perú 1968". Press {HELP_KEY} in the dashboard for the keys.
"""


def list_of_commands() -> str:
    """Return the commands with their uses, a line for each."""
    lines = [*_DASHBOARD_USES, *((each.usage, each.summary) for each in COMMANDS.values())]
    widest = max(len(usage) for usage, _ in lines)
    listed = "".join(f"  {usage:<{widest}}  {summary}\n" for usage, summary in lines)
    return f"commands:\n{listed}\n{_NAMES}"


def quote(name: str) -> str:
    """Return a name as a message repeats it: one that is too long is cut."""
    return f'"{name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"}"'


def from_program(sentence: str) -> str:
    """Return what the program says of itself and of no file."""
    return f"jornada: {sentence}"


def no_command(name: str, near: str | None, known: Sequence[str]) -> str:
    """Say that there is no such command."""
    hint = f'did you mean "{near}"?' if near else f"expected one of {', '.join(known)}"
    return from_program(f"no command {quote(name)}, {hint}")


def which_season(error: NoSuchSeasonError) -> str:
    """Say that a name means no season, or several."""
    if error.candidates:
        return _several_seasons(error.name, error.candidates)
    near = error.near
    hint = (
        f'did you mean "{near}"?'
        if near
        else "expected a file or a season that jornada list prints"
    )
    return from_program(f"no file and no season {quote(error.name)}, {hint}")


def _several_seasons(name: str, seasons: Sequence[str]) -> str:
    """Say that a name could mean several seasons, and name the first few."""
    if len(seasons) > _LISTED:
        listed = f"any of {len(seasons)} seasons: {', '.join(seasons[:_LISTED])} and others"
    else:
        listed = f"{', '.join(seasons[:-1])} or {seasons[-1]}"
    return from_program(f"{quote(name)} could be {listed}")


def no_season_files() -> str:
    """Say that a library is empty."""
    return from_program("no season files there")


def no_match(wanted: str) -> str:
    """Say that nothing was found."""
    return from_program(f"no match for {quote(wanted)}")


def no_shipped_seasons(*, kiosk: bool) -> str:
    """Say that the program came without seasons."""
    folder = "a folder: --kiosk FOLDER" if kiosk else "a folder of season files"
    return from_program(f"no seasons came with the program, name {folder}")


def unusable_folder(trouble: FolderTrouble) -> str:
    """Say why nobody can look into a folder."""
    folder = trouble.folder or repr(trouble.folder)
    return f"{folder}: {why_unusable(trouble.kind, trouble.reason)}"


def no_season_in_folder(folder: str, suffix: str) -> str:
    """Say that a folder has no season files."""
    return f"{folder}: no season file (*{suffix}) in this folder"


def cannot_be_read(path: str, reason: str) -> str:
    """Say that a file or a folder cannot be read."""
    return f"{path}: cannot be read: {reason.lower()}"


def not_a_duration(text: str) -> str:
    """Say that a text is no length of time."""
    return f'"{text}" is not a length of time, expected for example 10s or 1m'


def not_a_number_of_jobs(text: str) -> str:
    """Say that a text is no number of jobs."""
    return f'"{text}" is not a number of jobs, expected for example 1 or 4'


def not_a_date(text: str) -> str:
    """Say that a text is no date."""
    return f'"{text}" is not a date, expected for example 1968-05-05, 1968-05 or 1968'


MOMENT_WITHOUT_SEASON = "--round, --date and --stage need a SEASON"
SINCE_WITHOUT_SEASON = "--since needs a SEASON, and no kiosk"
SOMETHING_WENT_WRONG = from_program("something went wrong")
NOT_A_TERMINAL = "not a terminal"


def poor_terminal(kind: str) -> str:
    """Say that a terminal cannot show the dashboard."""
    return f'no dashboard on a terminal of the kind "{kind}"'


def printing_instead(lacking: str, printed: str) -> str:
    """Say what is printed where there can be no dashboard."""
    return from_program(f"{lacking}: printing the {printed} instead")


def unknown_words(words: Sequence[str], whole: Sequence[str]) -> str:
    """Say that words are not understood; several without a dash may be one name without quotes."""
    told = f"unrecognized arguments: {' '.join(words)}"
    if any(word.startswith("-") for word in words):
        return told
    return f'{told}; a name of several words goes in quotes: "{" ".join(whole)}"'


def count_of_checked(seasons: str, read: int, total: int, summary: str) -> str:
    """Say how many of some seasons could be read, and what was found in those.

    `seasons` is their number in words, `summary` that of the findings.
    """
    if not read:
        return f"0 of {seasons} could be read"
    if read < total:
        return f"{read} of {seasons} could be read: {summary}"
    return f"{seasons}: {summary}"
