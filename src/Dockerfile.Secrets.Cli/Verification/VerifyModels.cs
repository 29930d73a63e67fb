using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>The report as JSON.</summary>
internal sealed record ReportModel(string Image, bool Clean, int Layers, long BytesScanned, IReadOnlyList<FindingModel> Findings, IReadOnlyList<string> Notes);

/// <summary>A finding as JSON.</summary>
internal sealed record FindingModel(
    string Rule, string Level, string? Secret, string? Encoding, string? Part, string? Message, string Place, string Path, string Property, long? Offset, long Count,
    string? Layer, int? LayerIndex, string? Instruction, bool Hidden, string? Platform);

/// <summary>The serializers, made by the compiler.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportModel))]
internal sealed partial class VerifyJsonContext : JsonSerializerContext
{
    private static VerifyJsonContext? _readable;

    public static VerifyJsonContext Readable =>
        _readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
