"""Why somebody has no interview: the smallest set of constraints, and the cheapest change that would help."""

from collections.abc import Callable, Iterator

from checks.timetable.obstacles import Obstacle, Sort, Start, Ways, fewest
from checks.timetable.places import Grounds
from checks.timetable.plans import Interview, Unplaced
from checks.timetable.problems import Candidate, Told
from checks.timetable.rivals import rivals
from checks.timetable.ways_out import way_out
from checks.timetable.words import free_times, listed, stretch_of
from checks.timetable.zones import Field


def why_not(
    grounds: Grounds,
    layout: Field,
    interviews: tuple[Interview, ...],
    told: tuple[Told, ...],
    left: Callable[[], float],
) -> Iterator[Unplaced]:
    """Yield a reason for each candidate who has no interview, in the problem's order."""
    placed = {each.candidate for each in interviews}
    staying = {each.candidate for each in told}
    alone = Ways(grounds, tuple(each for each in interviews if each.candidate in staying))
    beside = Ways(grounds, interviews)
    moved = {each.candidate: each for each in grounds.problem.told}
    for candidate in grounds.problem.candidates:
        if candidate.id in placed:
            continue
        if candidate.id in moved:
            yield Unplaced(candidate.id, _told(grounds, moved[candidate.id], candidate))
            continue
        ways = list(alone.starts(candidate))
        chosen = fewest(ways)
        if not ways:
            because = f"No panel has a session that holds an interview of {candidate.minutes} minutes."
        elif chosen:
            because = _together([_sentence(grounds, candidate, one, ways) for one in chosen])
        else:
            because = rivals(layout, candidate.id, interviews, left)
        change = way_out(grounds, candidate, beside.starts(candidate))
        yield Unplaced(candidate.id, f"{because} {change}".strip())


def _together(sentences: list[str]) -> str:
    """Write down what rules somebody out; of several constraints, that only all of them together do."""
    if len(sentences) == 1:
        return f"{sentences[0]}."
    return f"{'; '.join(sentences)}: together these leave no time."


def _told(grounds: Grounds, told: Told, candidate: Candidate) -> str:
    """Say why an interview that was told cannot be held."""
    panels = {panel.id: panel for panel in grounds.problem.panels}
    place = grounds.place(panels[told.panel], told.start, candidate.minutes)
    if not place.sessions:
        what = f"it lies in no session of panel {told.panel}"
    elif len(place.members) < place.panel.quorum:
        what = f"too few members of panel {told.panel} are free for its quorum of {place.panel.quorum}"
    elif not grounds.is_open(place):
        what = f"room {place.panel.room} is closed"
    else:
        what = "it clashes with another fixed interview"
    return (
        f"The fixed interview on {stretch_of(place.start, place.end, grounds.zone)} with panel {told.panel} "
        f"cannot be held: {what}. Agree another time with {told.candidate}, and take it out of what is fixed."
    )


def _sentence(grounds: Grounds, candidate: Candidate, obstacle: Obstacle, ways: list[Start]) -> str:
    """Say what one constraint rules out, without a full stop."""
    name, about = candidate.id, obstacle.about
    match obstacle.sort:
        case Sort.FREE if not candidate.free:
            text = f"{name} gave no time when they are free"
        case Sort.FREE:
            when = free_times(candidate.free or (), grounds.zone)
            text = f"{name} is free only on {when}, which leaves no {candidate.minutes} minutes in a session"
        case Sort.LENGTH:
            longer = f"the longer interview of {candidate.minutes} minutes for {name}"
            text = f"no session is long enough for {longer}"
        case Sort.INTEREST:
            text = f"a declared interest keeps panel {about} from interviewing {name}"
        case Sort.BUSY:
            text = _busy(obstacle, ways)
        case Sort.ROOM:
            text = f"room {about} is closed"
        case Sort.DAY:
            text = f"panel {about} has the most interviews that it holds on a day (max_per_day)"
        case _:  # Sort.TAKEN
            text = f"fixed interviews, which were told already, take panel {about}, its members or its room"
    return text


def _busy(obstacle: Obstacle, ways: list[Start]) -> str:
    """Say which members of a panel are missed at the starts that are ruled out by it."""
    places = [way.place for way in ways if obstacle in way.obstacles and way.place.panel.id == obstacle.about]
    panel = places[0].panel
    away = [name for name in panel.members if any(name not in place.members for place in places)]
    return f"panel {panel.id} needs a quorum of {panel.quorum} members, and {listed(away)} cannot sit: busy"
