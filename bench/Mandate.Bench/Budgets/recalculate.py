"""Times LibreOffice Calc, without a window, on the workbook of the budget measure.

Takes the workbook and how often to measure; prints one JSON object: milliseconds of calculating every formula and of
one changed rate down to the totals, and the totals of each. Starting the program and loading the file are not timed.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PATIENCE = 600  # seconds for the program to start: a busy machine takes its time


def connect(pipe, process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(PATIENCE * 5):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if process.poll() is not None:
                break
            time.sleep(0.2)
    raise SystemExit("soffice did not answer.")


def totals(document):
    cells = document.Sheets.getByName("Totals")
    return [cells.getCellByPosition(1, row).Value for row in range(3)]


def timed(work):
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def measure(document, times):
    rate = document.Sheets.getByName("Rates").getCellRangeByName("E2")

    def change(to):
        rate.Value = to
        document.calculate()
        totals(document)

    document.calculateAll()
    given = totals(document)
    full = [timed(document.calculateAll) for _ in range(times)]
    one = [timed(lambda: change(5.5 + n / 10)) for n in range(times)]
    change(5.4)
    return {"version": "", "full": full, "one": one, "given": given, "changed": totals(document)}


def main(workbook, times):
    with tempfile.TemporaryDirectory(prefix="mandate-calc-", ignore_cleanup_errors=True) as home:
        pipe = f"mandate-{os.getpid()}"
        process = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe, process)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(workbook)), "_blank", 0, (PropertyValue(Name="Hidden", Value=True),))
            said = measure(document, times)
            document.close(True)
            settings = context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context).createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationAccess", (PropertyValue(Name="nodepath", Value="/org.openoffice.Setup/Product"),))
            said["version"] = settings.getByName("ooSetupVersionAboutBox")
            desktop.terminate()
            process.wait(PATIENCE)
        finally:
            if process.poll() is None:
                process.kill()
    print(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
