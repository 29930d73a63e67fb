using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Output.Json;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as one JSON document of our own.</summary>
internal sealed class FindingsJson : FindingsReport
{
    public override string Head => "{\n  \"schemaVersion\": 1,\n  \"files\": [";

    public override string Separator => ",";

    public override string Of(CheckedFile file) => JsonPiece.Of(
        json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
        },
        json =>
        {
            json.WriteStartObject();
            FileJson.Write(json, file);
            json.WriteEndObject();
        });

    public override string Tail(CheckTotals totals) => (totals.Files > 0 ? "\n  " : "") + "]\n}\n";
}
