using System.Globalization;
using DockerfileSecrets.Fuzzing;
using SharpFuzz;

// dotnet run -c Release --project tests/Dockerfile.Secrets.Fuzzing -- [--inputs N] [--seed N] [--failures FOLDER] [TARGET...]
//   gives every target its share of N inputs and exits 1 when one fails.
// ... -- afl TARGET           runs a target below afl-fuzz; see the script `afl` beside this file.
// ... -- seeds TARGET FOLDER  writes the inputs to begin with.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["afl", var below])
{
    var target = Find(below);
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        target.Check(copy.ToArray());
    });
    return 0;
}

if (args is ["seeds", var seeded, var folder])
{
    Directory.CreateDirectory(folder);
    foreach (var (number, seed) in Find(seeded).Seeds().Where(s => s.Length < 32 * 1024).Take(200).Index())
    {
        File.WriteAllBytes(Path.Combine(folder, number.ToString("D4", CultureInfo.InvariantCulture)), seed);
    }

    return 0;
}

var (inputs, seedNumber, failures) = (200_000, 1, "artifacts/fuzzing");
var names = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--inputs":
            inputs = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--seed":
            seedNumber = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--failures":
            failures = args[++i];
            break;
        default:
            names.Add(args[i]);
            break;
    }
}

var targets = names.Count == 0 ? [.. FuzzTarget.All] : names.ConvertAll(Find);
var failed = 0;
Parallel.ForEach(targets, target => Interlocked.Add(ref failed, FuzzRun.Of(target, inputs / targets.Count, seedNumber, failures)));
return failed == 0 ? 0 : 1;

static FuzzTarget Find(string name) => FuzzTarget.All.FirstOrDefault(t => t.Name == name)
    ?? throw new ArgumentException($"There is no target {name}; there are {string.Join(", ", FuzzTarget.All.Select(t => t.Name))}.");
