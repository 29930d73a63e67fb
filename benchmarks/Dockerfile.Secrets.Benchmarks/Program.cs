using System.Globalization;
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
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
