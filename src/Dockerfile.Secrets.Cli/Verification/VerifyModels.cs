using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>The report as JSON.</summary>
internal sealed record ReportModel(string Image, bool Clean, int Layers, long BytesScanned, IReadOnlyList<FindingModel> Findings, IReadOnlyList<string> Notes);

/// <summary>A finding as JSON.</summary>
internal sealed record FindingModel(
    string Rule, string Level, string? Secret, string? Encoding, string? Part, string? Message, string Path, string Property, long? Offset, long Count,
    string? Layer, int? LayerIndex, string? Instruction, bool Hidden, string? Platform);

/// <summary>A SARIF 2.1.0 log.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

/// <summary>A run of the tool.</summary>
internal sealed record SarifRun(SarifTool Tool, IReadOnlyList<SarifResult> Results);

/// <summary>The tool.</summary>
internal sealed record SarifTool(SarifDriver Driver);

/// <summary>The part of the tool that found something.</summary>
internal sealed record SarifDriver(string Name, IReadOnlyList<SarifRule> Rules);

/// <summary>A kind of finding.</summary>
internal sealed record SarifRule(string Id, SarifMessage ShortDescription);

/// <summary>A finding.</summary>
internal sealed record SarifResult(string RuleId, string Level, SarifMessage Message, IReadOnlyList<SarifLocation> Locations);

/// <summary>A text.</summary>
internal sealed record SarifMessage(string Text);

/// <summary>A place.</summary>
internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, IReadOnlyList<SarifLogicalLocation>? LogicalLocations);

/// <summary>A file and a place in it.</summary>
internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion? Region);

/// <summary>A file.</summary>
internal sealed record SarifArtifact(string Uri);

/// <summary>A place in a file.</summary>
internal sealed record SarifRegion(long ByteOffset);

/// <summary>The layer.</summary>
internal sealed record SarifLogicalLocation(string FullyQualifiedName, string Kind);

/// <summary>The serializers, made by the compiler.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportModel))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class VerifyJsonContext : JsonSerializerContext
{
    private static VerifyJsonContext? _readable;

    public static VerifyJsonContext Readable =>
        _readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
