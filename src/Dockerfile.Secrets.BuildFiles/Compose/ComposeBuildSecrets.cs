using DockerfileSecrets.BuildFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Compose;

/// <summary>Reads <c>build.secrets</c> and <c>build.args</c> of a service.</summary>
internal sealed class ComposeBuildSecrets(string path, string directory, ComposeTool tool, Dictionary<string, ComposeSecret> secrets, ComposeText text)
{
    public IEnumerable<SecretSupply> Read(string service, YamlNode build)
    {
        foreach (var item in build.Get("secrets").Items())
        {
            yield return Secret(service, item);
        }

        if (tool == ComposeTool.Bake)
        {
            foreach (var supply in OfExtension(build.Get("x-bake").Get("secret")))
            {
                yield return supply;
            }
        }

        yield return new SecretSupply { Arguments = [.. Arguments(build.Get("args"))] };
    }

    private SecretSupply Secret(string service, YamlNode item)
    {
        var origin = OriginOf(item);
        var source = text.Of(item is YamlScalarNode ? item.Text() : item.Get("source").Text());
        var target = text.Of(item.Get("target").Text());
        if (string.IsNullOrEmpty(source))
        {
            return new SecretSupply { Unknown = [new UnknownSupply(origin, "names a secret in a way that cannot be read")] };
        }

        var composeId = string.IsNullOrEmpty(target) ? source : target;
        var id = tool == ComposeTool.Bake ? source : composeId;
        var other = tool == ComposeTool.Bake ? composeId : source;
        if (!secrets.TryGetValue(source, out var definition))
        {
            return Wrong(item, DiagnosticDescriptors.UndefinedComposeSecret, $"The service `{service}` builds with the secret `{source}`, which `secrets:` at the top level does not define.");
        }

        if (definition.IsExternal)
        {
            var what = tool == ComposeTool.Bake ? "docker buildx bake refuses it" : "docker compose build leaves it out without a word";
            return Wrong(item, DiagnosticDescriptors.ExternalComposeSecret, $"The service `{service}` builds with the external secret `{source}`: {what}. Give it a `file` or an `environment`.");
        }

        var supplied = definition switch
        {
            { IsUnknown: true } => new SuppliedSecret(id, SecretSourceKind.Unknown, null, origin),
            { Variable: { Length: > 0 } variable } => new SuppliedSecret(id, SecretSourceKind.Variable, variable, origin),
            { File: { Length: > 0 } file } => new SuppliedSecret(id, SecretSourceKind.File, BuildPaths.Join(directory, file), origin),
            _ => new SuppliedSecret(id, SecretSourceKind.VariableOrFile, id, origin),
        };
        return new SecretSupply { Secrets = [supplied with { OtherId = other == id ? null : other }] };
    }

    /// <summary>A list, or one text that is split at blanks. (buildx bake/compose.go, stringArray.)</summary>
    private IEnumerable<SecretSupply> OfExtension(YamlNode? node)
    {
        var texts = node is YamlScalarNode ? (text.Of(node.Text()) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : [.. node.Items().Select(i => text.Of(i.Text())).OfType<string>()];
        return texts.Select(value => SecretSupply.FromFlag(value, new SupplyOrigin(SupplyDialect.Bake, path, node!.Line())));
    }

    private IEnumerable<SuppliedArgument> Arguments(YamlNode? node)
    {
        foreach (var (name, key, _) in node.Entries())
        {
            yield return new SuppliedArgument(name, false, OriginOf(key));
        }

        foreach (var item in node.Items())
        {
            if (item.Text() is { } pair)
            {
                yield return new SuppliedArgument(pair.Split('=', 2)[0], false, OriginOf(item));
            }
        }
    }

    private SecretSupply Wrong(YamlNode item, DiagnosticDescriptor descriptor, string message) =>
        new() { Diagnostics = [new SupplyDiagnostic(OriginOf(item), new Diagnostic(descriptor, item.Span(), message))] };

    private SupplyOrigin OriginOf(YamlNode node) => new(SupplyDialect.Compose, path, node.Line());
}
