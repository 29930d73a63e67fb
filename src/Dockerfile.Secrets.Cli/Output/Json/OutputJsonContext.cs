using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DockerfileSecrets.Cli.Output.Json;

/// <summary>The serializers, made by the compiler: nothing is reflected on at run time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 256)]
[JsonSerializable(typeof(TreeModel))]
internal sealed partial class OutputJsonContext : JsonSerializerContext
{
    private static OutputJsonContext? _readable;

    /// <summary>The output is no part of a web page: quotes, angle brackets and letters beyond ASCII stay readable.</summary>
    /// <remarks>Made on first use: an initialiser here could run before the one of <c>Default</c> in the generated part.</remarks>
    public static OutputJsonContext Readable =>
        _readable ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
