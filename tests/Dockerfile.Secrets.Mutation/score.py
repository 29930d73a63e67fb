"""Tries the changes that Stryker made, one by one, and prints the score: score.py REPORT TESTS RESULTS FOLDER... (called by tests/mutation)."""
import collections, json, os, random, subprocess, sys, tempfile

report, tests_folder, results, *folders = sys.argv[1:]
program = [
    "dotnet", "exec", "--depsfile", f"{tests_folder}/Dockerfile.Secrets.Tests.deps.json", "--runtimeconfig", f"{tests_folder}/Dockerfile.Secrets.Tests.runtimeconfig.json",
    f"{tests_folder}/Dockerfile.Secrets.Mutation.dll",
]
# Milliseconds of processor time for the tests of one change. One that only a test beyond would notice counts as one that nobody does.
budget = int(os.environ.get("BUDGET", 6000))
least, sample = float(os.environ.get("SCORE", 85)), int(os.environ.get("SAMPLE", 0))


REMAKE = ["remake"]


def covered():
    """The names of the tests by id, their milliseconds, which of them reach a change, and the changes that static initializers reach."""
    names, reaching, times, static = {}, collections.defaultdict(list), {}, set()
    kept, tests = os.path.join(os.path.dirname(report), "cover.tsv"), os.path.join(tests_folder, "Dockerfile.Secrets.Tests.dll")
    if not os.path.exists(kept) or os.path.getmtime(kept) < os.path.getmtime(tests):
        with open(kept + ".new", "w") as out:
            subprocess.run([*program, "cover"], stdout=out, check=True)
        os.replace(kept + ".new", kept)
    for line in open(kept).read().split("\n"):
        fields = line.split("\t")
        if fields[0] == "static":
            static.update(map(int, fields[1].split()))
        elif len(fields) == 4:
            test = fields[0]
            names[test], times[test] = fields[1], int(fields[2])
            for mutant in fields[3].split():
                reaching[int(mutant)].append(test)
    return names, times, reaching, static


def chosen(tests, times, names, folder):
    """The tests of the folder itself first, then the others, the fast ones before the slow ones, as many as take the budget."""
    ordered = sorted(tests, key=lambda test: (f".Tests.{folder}." not in names[test], times[test]))
    spent, some = 0, []
    for test in ordered:
        if spent <= budget:
            some.append(test)
        spent += times[test] + 1
    return some


def run(command, trials):
    """Gives the trials to one process; returns the verdicts it came to."""
    with tempfile.TemporaryFile("w+") as lines:
        for mutant, tests in trials:
            lines.write(" ".join([str(mutant), *tests]) + "\n")
        lines.seek(0)
        verdicts = {}
        with subprocess.Popen([*program, *command], env=os.environ | {"DOTNET_TC_CallCounting": "0" if command == REMAKE else "1"}, stdin=lines, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            for line in process.stdout:
                mutant, *verdict = line.rstrip("\n").split("\t")
                if mutant.isdigit() and verdict:
                    verdicts[int(mutant)] = verdict
                    print(f"\r{len(verdicts)} of {len(trials)} ", end="", file=sys.stderr, flush=True)
    return verdicts


def judge(mutants, reaching, static, near, names, type_of):
    """The verdict on each change: Killed with the test, Timeout (it did not end, or took the process with it), Survived, NoCoverage."""
    verdicts = {m: ["NoCoverage"] for m in mutants if not reaching[m] and m not in static}
    alone = [m for m in mutants if m in static and not reaching[m]]
    waiting = [m for m in mutants if reaching[m]]
    while waiting:
        found = run(["try", "-1"], [(m, reaching[m]) for m in waiting])
        spoiled = [m for m, verdict in found.items() if verdict[0] == "Spoiled"]
        alone += spoiled
        verdicts.update((m, verdict) for m, verdict in found.items() if verdict[0] != "Spoiled")
        waiting = [m for m in waiting if m not in found]
        if waiting and not spoiled:
            verdicts[waiting.pop(0)] = ["Timeout"]
        print(f"{len(waiting)} to go", file=sys.stderr)

    # What a static initializer meets shows when it is run anew, and the rest of it in a process that has had the change from its start.
    waiting = [m for m in mutants if m in static and verdicts.get(m, ["Survived"]) == ["Survived"]]
    alone = [m for m in alone if m not in static]
    while waiting:
        found = run(REMAKE, [(m, [type_of(m), *near(m)]) for m in waiting])
        verdicts.update((m, verdict) for m, verdict in found.items() if verdict[0] == "Killed")
        alone += [m for m, verdict in found.items() if verdict[0] != "Killed"]
        waiting = [m for m in waiting if m not in found]
        if waiting:
            alone.append(waiting.pop(0))
    # A new process knows nothing of the ones before: the tests that noticed something there go first here too.
    print(f"{len(alone)} alone", file=sys.stderr)
    keen = []
    for m in alone:
        tests = near(m)
        verdict = run(["try", str(m)], [(m, sorted(tests, key=lambda test: keen.index(names[test]) if names[test] in keen else len(keen)))]).get(m, ["Timeout"])
        verdicts[m] = ["Killed", f"{verdict[1]} (made by a static initializer)"] if verdict[0] == "Spoiled" else verdict
        if len(verdict) > 1:
            keen = [verdict[1], *(name for name in keen if name != verdict[1])]
    return verdicts


def changes(file):
    """The changes of a file that are tried: those that compile, and blocks that are left out whole only where nothing in them is changed (as Stryker does)."""
    def at(place):
        return place["line"], place["column"]

    compiled = [m for m in file["mutants"] if m["status"] != "CompileError"]
    spans = [(at(m["location"]["start"]), at(m["location"]["end"])) for m in compiled]
    for m, (start, end) in zip(compiled, spans):
        if m["mutatorName"] != "Block removal mutation" or not any(start <= s and e <= end and (s, e) != (start, end) for s, e in spans):
            yield m


def main():
    files = json.load(open(report))["files"]
    names, times, everything, static = covered()
    where = {int(m["id"]): name for name, file in files.items() for m in file["mutants"]}
    by_file = collections.defaultdict(set)
    for m, tests in everything.items():
        if m in where and m not in static:
            by_file[where[m]].update(tests)
    failed = False
    print(f"{len(names)} tests are fast enough")
    for folder in folders:
        mine = {}
        for name, file in files.items():
            if f"src/Dockerfile.Secrets/{folder}" in name.replace("\\", "/"):
                mine.update((int(m["id"]), (name, file, m)) for m in changes(file))
        tried = sorted(mine)
        if 0 < sample < len(tried):
            tried = sorted(random.Random(1).sample(tried, sample))
        part = folder.split("/")[0]
        reaching = {m: chosen(everything[m], times, names, part) for m in tried}

        def near(m):
            return chosen(by_file[where[m]] or names, times, names, part) if m in static else reaching[m]

        verdicts = judge(tried, reaching, static, near, names, lambda m: os.path.basename(where[m]).split(".")[0])
        count = collections.Counter(verdict[0] for verdict in verdicts.values())
        rows = []
        for m in sorted(tried, key=lambda m: (mine[m][0], mine[m][2]["location"]["start"]["line"], mine[m][2]["location"]["start"]["column"])):
            name, file, mutant = mine[m]
            start, end = mutant["location"]["start"], mutant["location"]["end"]
            line = file["source"].split("\n")[start["line"] - 1]
            old = line[start["column"] - 1 : end["column"] - 1 if end["line"] == start["line"] else None].strip()
            new = " ".join(mutant.get("replacement", "").split())
            rows.append(f'{name.split("Dockerfile.Secrets/")[-1]}({start["line"]},{start["column"]}): {" by ".join(verdicts[m])}: {mutant["mutatorName"]}: {old[:70]} -> {new[:70]}')
        with open(os.path.join(results, folder.replace("/", "-") + ".txt"), "w") as out:
            out.writelines(row + "\n" for row in rows)
        for row in rows:
            if ": Survived: " in row or ": NoCoverage: " in row:
                print(row)
        noticed = count["Killed"] + count["Timeout"]
        score = 100 * noticed / len(tried) if tried else 0
        failed |= score < least
        of = f", a sample of {len(mine)}" if len(tried) < len(mine) else ""
        print(f"{folder}: {noticed} of {len(tried)} changes noticed{of} ({score:.1f} %); " + ", ".join(f"{n} {status}" for status, n in sorted(count.items())), flush=True)
    sys.exit(failed)


main()
