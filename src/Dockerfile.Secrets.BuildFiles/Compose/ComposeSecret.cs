using DockerfileSecrets.BuildFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Compose;

/// <summary>A secret that a Compose file defines at its top level.</summary>
/// <param name="File">The path as it is written, variables put in.</param>
/// <param name="Variable">The name of a variable.</param>
/// <param name="IsExternal">Whether it is kept by the platform, which no build asks.</param>
/// <param name="IsUnknown">Whether its source cannot be told.</param>
/// <param name="Origin">Where it stands.</param>
internal sealed record ComposeSecret(string? File, string? Variable, bool IsExternal, bool IsUnknown, SupplyOrigin Origin)
{
    /// <summary>Reads a definition; a later file says only what it changes.</summary>
    public static ComposeSecret Of(YamlNode definition, ComposeText text, SupplyOrigin origin, ComposeSecret? before)
    {
        var file = definition.Get("file");
        var variable = definition.Get("environment");
        var secret = before ?? new ComposeSecret(null, null, false, false, origin);
        return secret with
        {
            File = file is null ? secret.File : text.Of(file.Text()),
            Variable = variable is null ? secret.Variable : text.Of(variable.Text()),
            IsExternal = secret.IsExternal || definition.Get("external") is YamlMappingNode || definition.Get("external").IsTrue(),
            IsUnknown = secret.IsUnknown || (file is not null && text.Of(file.Text()) is null) || (variable is not null && text.Of(variable.Text()) is null),
            Origin = origin,
        };
    }
}
