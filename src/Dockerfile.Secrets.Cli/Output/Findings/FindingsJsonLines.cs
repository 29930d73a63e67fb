using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Output.Json;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as JSON lines: a document for each file, also for one that cannot be read, so that reports of many calls can be put behind each other.</summary>
internal sealed class FindingsJsonLines : FindingsReport
{
    private const int SchemaVersion = 1;

    public override string Of(CheckedFile file) => JsonPiece.Line(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        FileJson.Write(json, file);
        json.WriteEndObject();
    });

    public override string OfBroken(string path, string error) => JsonPiece.Line(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("path", path);
        json.WriteString("error", error);
        json.WriteEndObject();
    });
}
