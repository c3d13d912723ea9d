"""Questions that an analyst would ask, over the news of the demo and a few items of our own, with what must come first:
words of the sentence and the figure that it gives."""

from __future__ import annotations

from importlib.resources import files

from schemas import NewsItem

OWN = (
    ("own-1", "2024-11-03T09:00:00Z", "Flood in Valencia region",
     "At least 217 people have died in the floods in Valencia, the regional government of Valencia said on Sunday."),
    ("own-2", "2024-11-05T09:00:00Z", "Mine collapse",
     "Rescuers found 12 miners dead after a mine collapsed near Goma, the Red Cross said on Tuesday."),
    ("own-3", "2025-01-12T18:00:00Z", "Drone attack in El Fasher",
     "A drone attack on the Saudi hospital in El Fasher killed 70 patients and injured 19, the World Health "
     "Organization said on Sunday."),
    ("own-4", "2025-02-20T18:00:00Z", "Shelling of a camp",
     "Shelling of the Zamzam camp near El Fasher killed 31 people on Thursday, Doctors Without Borders said."),
    ("own-5", "2025-03-01T08:00:00Z", "Refugees from Sudan",
     "More than 1,000,000 people have been displaced from Khartoum, the UN migration agency said."),
    ("own-6", "2025-03-09T08:00:00Z", "Police arrest protesters",
     "Police detained 140 protesters in Tbilisi on Sunday, Amnesty International said."),
    ("own-7", "2025-04-02T08:00:00Z", "Journalists killed",
     "Three journalists were killed in an air strike on a car in Beirut, the Lebanese army said on Wednesday."),
)  # fmt: skip

QUESTIONS = (
    ("coalition civilian deaths Raqqa 2017", "more than 1,600", "Raqqa"),
    ("figures above 10,000 by the health ministry", None, "Gaza health ministry"),
    ("latest figure by the Gaza health ministry of people killed", "30,035", "Israel's offensive"),
    ("highest death toll in Gaza", "34,844", "reported killed"),
    ("who denies the hospital explosion", None, "denied responsibility"),
    ("who disputes the attack on the station in Kramatorsk", None, "denied that its forces"),
    ("US intelligence estimate of the hospital blast", "100 and 300", "intelligence agencies"),
    ("how many civilians were killed when a house in Mosul was bombed", "105", "al-Jadida"),
    ("Airwars civilians killed by the coalition", "5,961", "Airwars"),
    ("coalition civilians killed 2018", "1,059", "August 2014"),
    ("more than 1,300 civilians coalition", "1,302", "assessed"),
    ("bodies pulled from the rubble", "61", "rubble"),
    ("dead in Kramatorsk station attack", "Fifty-two", "Kramatorsk"),
    ("children killed at Kramatorsk station", "five", "children"),
    ("UN human rights office civilians killed Ukraine 2023", "8,006", "verified"),
    ("civilians injured in Ukraine above 15,000", "19,875", "injured"),
    ("Ukrainian soldiers killed Zelensky", "43,000", "Zelensky"),
    ("Zelensky 31,000 soldiers", "31,000", "soldiers"),
    ("October 7 attack Israel lowered number killed", "1,200", "lowered"),
    ("people displaced in Gaza UN agency", "1.9 million", "displaced"),
    ("wounded in Gaza above 50,000", "70,457", "wounded"),
    ("women identified among the dead in Gaza", "4,959", "women"),
    ("coalition reports credible 2019", None, "carried over"),
    ("how many died in the floods in Valencia", "217", "Valencia"),
    ("miners dead near Goma", "12", "Goma"),
    ("hospital in El Fasher patients killed", "70", "Saudi hospital"),
    ("Zamzam camp shelling Doctors Without Borders", "31", "Zamzam"),
    ("displaced from Khartoum", "1,000,000", "Khartoum"),
    ("protesters arrested in Tbilisi", "140", "Tbilisi"),
    ("journalists killed in Beirut by air strike", "Three", "Beirut"),
)


def news() -> list[NewsItem]:
    lines = files("streams.demo").joinpath("news.jsonl").read_text("utf-8").splitlines()
    own = [
        NewsItem(id=id_, published_at=at, title=title, text=text, publisher="Own Wire") for id_, at, title, text in OWN
    ]
    return [*(NewsItem.model_validate_json(line) for line in lines), *own]
