"""People whose fate is only hinted at: hit, buried, taken to a hospital. It counts where nothing else tells it."""

from __future__ import annotations

from briefs.tagging import grammar
from briefs.tagging.nouns import word_set
from briefs.tagging.number_words import ORDINALS
from briefs.tagging.phrase import People
from briefs.tagging.subjects import Subjects

_MOVED = word_set(
    "taken rushed shifted moved brought admitted transferred evacuated airlifted driven flown carried ferried"
)
_IN_HOSPITAL = (["in", "hospital"], ["in", "hospitals"])
_FIRE = word_set(
    "bullet bullets round rounds fire gunfire splinters splinter shrapnel shell shells mortar mortars shots debris car"
    " vehicle truck rocket rockets pellets glass"
)
_BURIED = frozenset(["buried", "burying"])
_SENT = frozenset(["sent", "sending", "sends"])
_HOSPITALS = frozenset(
    ["hospital", "hospitals", "cmh", "dhq", "thq", "pims", "smhs", "skims", "bmc", "infirmary"]
)
_HIT = frozenset(["hit", "struck", "treated"])
_TREATED: tuple[list[str], ...] = (["."], [","], [";"], ["at"], ["in"], ["for"], [])
_WERE_HIT = (["hit"], ["struck"], ["treated"])


class Hinted(Subjects):
    """Adds people of whom no verb of the vocabulary tells; runs after the rules on those of whom one does."""

    def find_hinted(self) -> None:
        """Asks each rule where one of its words stands in the sentence."""
        bag = self._tokens.bag
        if not _HIT.isdisjoint(bag):
            self._hit()
        if "victims" in bag or not _BURIED.isdisjoint(bag):
            self._victims()
        if "treating" in bag or not _HOSPITALS.isdisjoint(bag):
            self._taken_to_hospital()

    def _hit(self) -> None:
        """ "Two passers-by were hit": hurt, where nothing else says so."""
        words = self._tokens.words
        for index, people in enumerate(self._people):
            were = (
                None
                if index in self._taken
                or people.part_of
                or self._tags[max(people.start - 1, 0) : people.start] == "f"
                else grammar.WERE_AND.match(self._tags, people.end)
            )
            at = were.end() if were else 0
            if were and words[at : at + 1] in _WERE_HIT and self._is_by_fire(at + 1):
                self._add(index, "W", "people hit", at)
                self._found[-1].weak = True

    def _is_by_fire(self, at: int) -> bool:
        """Whether nothing else than bullets and the like hit them: not "by the tax"."""
        words = self._tokens.words
        if words[at - 1] == "treated":
            return words[at : at + 1] in _TREATED
        return words[at : at + 1] != ["by"] or not _FIRE.isdisjoint(words[at + 1 : at + 5])

    def _victims(self) -> None:
        """ "The families of the 31 victims", "had buried four children": the dead, where nothing else tells of them."""
        words = self._tokens.words
        for index, people in enumerate(self._people):
            if index in self._taken or people.part_of:
                continue
            victims = words[people.first : people.last] == ["victims"] and people.count > 1
            if victims or (people.known and words[people.start - 1] in _BURIED and people.start):
                self._add(index, "K", "victims", people.start)
                self._found[-1].weak = True

    def _taken_to_hospital(self) -> None:
        """ "Fifteen people were rushed to a hospital": the wounded, where nothing else says who they are."""
        words = self._tokens.words
        for index, people in enumerate(self._people):
            ordinal = people.single and not ORDINALS.keys().isdisjoint(words[people.start : people.end])
            if index in self._taken or people.part_of or (people.single and not ordinal):
                continue
            before = words[people.start - 1] if people.start else ""
            sent = before in _SENT and not _HOSPITALS.isdisjoint(words[people.end : people.end + 5])
            if sent or before == "treating":
                self._add(index, "W", "taken to hospital", people.start - 1)
                self._found[-1].weak = not sent
                continue
            match = grammar.IN_CARE.match(self._tags, people.end)
            if words[people.end : people.end + 2] in _IN_HOSPITAL:
                if ordinal and self._goes_on_dying(people):
                    continue
                # "59 dead, with as many in hospital"
                verb, reach, moved = people.end, 2, True
            elif match:
                verb, reach, moved = match.end() - 1, 5, words[match.end() - 1] in ("in", "at")
            else:
                match = grammar.WERE_MOVED.match(self._tags, people.end)
                if match is None:
                    continue
                verb, reach, moved = match.end() - 1, 9, words[match.end() - 1] in _MOVED
            if moved and not _HOSPITALS.isdisjoint(words[verb + 1 : verb + reach]):
                self._add(index, "W", "taken to hospital", verb)
                self._found[-1].weak = True

    def _goes_on_dying(self, people: People) -> bool:
        """Whether it goes on with those who died: "one died at once, another on the way and a third in hospital"."""
        died = self._tags.rfind("D", 0, people.start)
        return (
            died >= 0
            and self._tags.find(".", died, people.start) < 0
            and ";" not in self._tags[died : people.start]
        )
