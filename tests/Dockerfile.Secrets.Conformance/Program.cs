using DockerfileSecrets.Conformance;

// Prints one line per data file and exits 0 only when every measured case agrees:
//   dotnet run -c Release --project tests/Dockerfile.Secrets.Conformance -- [FOLDER]
var folder = args is [var given, ..] ? given : DataFolder.InRepository;
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}.");
    return 2;
}

var passed = Report.Write(folder, Console.Out);
FindingsReport.Write(folder, Console.Out);
RealFindings.Write(folder, Console.Out);
return passed ? 0 : 1;
