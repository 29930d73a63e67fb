using BenchmarkDotNet.Running;
using DockerfileSecrets.Benchmarks;

// dotnet run -c Release --project benchmarks/Dockerfile.Secrets.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/Dockerfile.Secrets.Benchmarks -- ratios [ROUNDS [PART OF A NAME]]
// The real Dockerfiles are used when DOCKERFILE_CORPUS names their folder, else the synthetic ones of the repository.
if (args is ["ratios", ..])
{
    Ratios.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 30, args.Length > 2 ? args[2] : "");
    return;
}

if (args is ["edit", ..])
{
    EditRatio.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
