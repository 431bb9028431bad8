"""Facts about the world as data: measures, organisations, places, dated events."""

from factcheck.knowledge.chronology import Fact, chronology, facts_by_id
from factcheck.knowledge.names import (
    HOME,
    Organisation,
    Place,
    display_name,
    kinds_of_places,
    organisations,
    places,
)
from factcheck.knowledge.quantities import (
    Bound,
    KnownQuantity,
    Words,
    know,
    parse_quantities,
    quantities,
    quantity,
    read_quantities,
    siblings,
    use_quantities,
)
from factcheck.knowledge.remembered import remembered
from factcheck.knowledge.setting import grounds, setting

__all__ = [
    "HOME",
    "Bound",
    "Fact",
    "KnownQuantity",
    "Organisation",
    "Place",
    "Words",
    "chronology",
    "display_name",
    "facts_by_id",
    "grounds",
    "kinds_of_places",
    "know",
    "organisations",
    "parse_quantities",
    "places",
    "quantities",
    "quantity",
    "read_quantities",
    "remembered",
    "setting",
    "siblings",
    "use_quantities",
]
