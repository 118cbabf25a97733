"""python3 bench/openpyxl-read.py FILE: openpyxl reads a workbook as people are told to read large ones; prints how many rows it saw."""

import json
import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).worksheets[0]
print(json.dumps({"rows": sum(1 for _ in sheet.iter_rows(values_only=True))}))
