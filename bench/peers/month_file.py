"""The month's file read and checked by pandas and openpyxl: the same columns, words and rules as
ours (src/exchange/sams-month/domain/reading). Says as JSON how many rows and problems it found, and
how many milliseconds reading and checking took."""
import datetime
import json
import re
import sys
import time

import pandas as pd

path, stadsdel = sys.argv[1:]
today = pd.Timestamp("2026-11-22")
began = time.perf_counter()
sheet = pd.read_excel(path, sheet_name=0, engine="openpyxl", dtype=object)
read = time.perf_counter()

HEADERS = ["Stadsdel", "Månad", "Pseudonym", "Födelseår", "Kön", "Skolform", "Årskurs",
           "Placeringsform", "Placeringsdatum", "Skolbyte", "Vistelsekommun", "SAMS-meddelande skickat",
           "Skolstart", "Dagar till skolstart", "Orsak om mer än sju dagar", "Skolplanering"]
REQUIRED = ["Stadsdel", "Månad", "Pseudonym", "Födelseår", "Kön", "Placeringsform", "Placeringsdatum",
            "Skolbyte", "Skolplanering"]
WORDS = {
    "Kön": {"flicka", "pojke", "okänt"},
    "Skolform": {"förskola", "förskoleklass", "grundskola", "anpassad grundskola", "specialskola",
                 "sameskola", "gymnasieskola", "anpassad gymnasieskola"},
    "Placeringsform": {"jourhem", "familjehem", "nätverkshem", "konsulentstött familjehem", "hvb",
                       "särskilt ungdomshem (sis)", "stödboende", "behandlingsfamilj", "skyddat boende",
                       "privatplacering", "samplacering"},
    "Skolbyte": {"ja", "nej", "yes", "no"},
    "Skolplanering": {"ja", "nej", "yes", "no"},
}
REASONS = {"ingen skola utsedd", "väntar på mottagande skola", "handlingar eller samtycke saknas",
           "barnets hälsa", "kort placering, skola på distans", "skollov", "annat",
           "barnet ville inte eller kunde inte gå"}
IDENTITY = re.compile(r"(?<!\w)(?:\d{2})?\d{2}(\d{2})(\d{2}) ?(?:[-+–−] ?)?(?:\d{4}|[A-Z]\d{3}|[A-Z]{2}\d{2})(?!\w)", re.I)
OWN = re.compile(r"^P-[0-9A-F]{12}$")

problems = 0


def tell(wrong):
    global problems
    problems += int(wrong.sum())


def is_identity(cell):
    written = str(cell)
    if OWN.match(written):
        return False
    return any(int(m) <= 12 and int(d) % 60 <= 31 for m, d in IDENTITY.findall(written))


problems += sum(header not in sheet.columns for header in HEADERS)
for name in sheet.columns:
    text = sheet[name].dropna()
    text = text[text.map(lambda cell: isinstance(cell, (str, int)))].astype(str)
    text = text[text.str.contains(r"\d{6}", regex=True)]
    tell(text.map(is_identity))
for name in REQUIRED:
    tell(sheet[name].isna())
tell(sheet["Stadsdel"].str.strip().str.lower() != stadsdel.lower())
tell(~sheet["Månad"].astype(str).str.match(r"^\d{4}-(0[1-9]|1[0-2])$"))
tell(sheet["Månad"] != sheet["Månad"].iloc[0])
tell(~sheet["Pseudonym"].astype(str).str.match(r"^(?=.*\d)[A-Za-z0-9-]{4,40}$"))
for name, words in WORDS.items():
    held = sheet[name].dropna().astype(str).str.strip().str.lower()
    tell(~held.isin(words))
reason = sheet["Orsak om mer än sju dagar"].dropna().astype(str).str.split(":", n=1)
tell(~reason.str[0].str.strip().str.lower().isin(REASONS))
tell(reason.str[1].fillna("").str.strip().str.len() > 200)
for name, least, most in [("Födelseår", 1980, 2099), ("Årskurs", 0, 10), ("Dagar till skolstart", 0, 9999)]:
    number = pd.to_numeric(sheet[name].dropna(), errors="coerce")
    tell(~number.between(least, most))
place = sheet["Vistelsekommun"].dropna().astype(str)
tell((place.str.len() > 60) | ~place.str.match(r"^[^\W\d_][\w .'-]*$"))
dates = {}
for name in ["Placeringsdatum", "SAMS-meddelande skickat", "Skolstart"]:
    held = sheet[name].dropna()
    tell(~held.map(lambda cell: isinstance(cell, (datetime.datetime, pd.Timestamp))))
    dates[name] = pd.to_datetime(sheet[name], errors="coerce")
    tell(dates[name] > today)
placed, start = dates["Placeringsdatum"], dates["Skolstart"]
tell(placed.dt.strftime("%Y-%m") != sheet["Månad"])
years = placed.dt.year - pd.to_numeric(sheet["Födelseår"], errors="coerce")
tell(~years.between(0, 21))
days = (start - placed).dt.days
tell(days < 0)
written = pd.to_numeric(sheet["Dagar till skolstart"], errors="coerce")
tell(written.notna() & (written != days))
late = days.fillna((today - placed).dt.days) > 7
warnings = int((late & sheet["Orsak om mer än sju dagar"].isna() & (sheet["Skolbyte"] == "ja")).sum())
tell(sheet.duplicated(["Stadsdel", "Pseudonym", "Placeringsdatum"]))
done = time.perf_counter()
print(json.dumps({"rows": len(sheet), "problems": problems, "warnings": warnings,
                  "read": (read - began) * 1000, "check": (done - read) * 1000}))
