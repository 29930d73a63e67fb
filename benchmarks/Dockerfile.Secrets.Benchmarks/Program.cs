using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using DockerfileSecrets.Benchmarks;

// benchmarks/run calls this; by hand:
// dotnet run -c Release --project benchmarks/Dockerfile.Secrets.Benchmarks -- ratios [ROUNDS [WAY,WAY...]]
// dotnet run -c Release --project benchmarks/Dockerfile.Secrets.Benchmarks -- edit|shapes|plan-shapes [ROUNDS]
// dotnet run -c Release --project benchmarks/Dockerfile.Secrets.Benchmarks -- --filter '*'
// The real Dockerfiles are used when DOCKERFILE_CORPUS names their folder, else the synthetic ones of the repository.
var rounds = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 20;
switch (args.FirstOrDefault())
{
    case "ratios":
        Ratios.Print(rounds, args.Length > 2 ? args[2] : "");
        break;
    case "edit":
        EditRatio.Print(rounds);
        break;
    case "shapes":
        ShapeRatios.Print(rounds, plans: false);
        break;
    case "plan-shapes":
        ShapeRatios.Print(rounds, plans: true);
        break;
    default:
        // It builds everything anew, with analyzers: its own two minutes are too short for a machine with other work.
        var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(20));
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config).ToArray();
        return summaries.All(s => !s.HasCriticalValidationErrors && s.GetNumberOfExecutedBenchmarks() == s.BenchmarksCases.Length) ? 0 : 1;
}

return 0;
