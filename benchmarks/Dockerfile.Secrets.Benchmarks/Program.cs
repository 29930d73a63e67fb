using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/Dockerfile.Secrets.Benchmarks -- --filter '*'
// The real Dockerfiles are used when DOCKERFILE_CORPUS names their folder, else the synthetic ones of the repository.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
