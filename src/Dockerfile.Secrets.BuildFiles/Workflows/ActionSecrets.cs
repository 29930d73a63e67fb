using DockerfileSecrets.BuildFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Workflows;

/// <summary>Reads what a step with docker/build-push-action passes, in the order in which the action puts the flags.</summary>
internal sealed class ActionSecrets(string path, YamlNode with)
{
    public SecretSupply Read() => SecretSupply.Combine(
    [
        Items("secret-envs", false, SecretSourceKind.Variable),
        Items("secrets", true, SecretSourceKind.Value),
        Items("secret-files", true, SecretSourceKind.File),
        new SecretSupply { Arguments = [.. ActionList.Cut(with.Get("build-args").Text() ?? "", true).Select(Argument)] },
    ]);

    private SecretSupply Items(string input, bool ignoreComma, SecretSourceKind kind)
    {
        var node = with.Get(input);
        return node?.Text() is { } text ? SecretSupply.Combine(ActionList.Cut(text, ignoreComma).Select(item => Item(item, input, node, kind))) : SecretSupply.Empty;
    }

    private SecretSupply Item(string item, string input, YamlNode node, SecretSourceKind kind)
    {
        var origin = OriginOf(node);
        var equal = item.IndexOf('=', StringComparison.Ordinal);
        var key = equal < 0 ? "" : item[..equal];
        var value = equal < 0 ? "" : item[(equal + 1)..];
        if ((equal < 0 ? item : key).Contains("${{", StringComparison.Ordinal))
        {
            return new SecretSupply { Unknown = [new UnknownSupply(origin, $"passes `{input}` by an expression")] };
        }

        if (key.Length == 0 || value.Length == 0)
        {
            // A value could stand there without its key: the item is not shown.
            var what = key.Length > 0 ? $"The item `{key}` of `{input}` has no value" : $"An item of `{input}` has no key before an equal sign";
            var message = $"{what}: the action leaves the secret out with a warning. Write `id={(kind == SecretSourceKind.Variable ? "VARIABLE" : kind == SecretSourceKind.File ? "path" : "${{ secrets.NAME }}")}`.";
            return new SecretSupply { Diagnostics = [new SupplyDiagnostic(origin, new Diagnostic(DiagnosticDescriptors.ActionSecretLeftOut, node.Span(), message))] };
        }

        return kind == SecretSourceKind.Value ? new SecretSupply { Secrets = [new SuppliedSecret(key, kind, null, origin)] }
            : value.Contains("${{", StringComparison.Ordinal) ? new SecretSupply { Secrets = [new SuppliedSecret(key, SecretSourceKind.Unknown, null, origin)] }
            : new SecretSupply { Secrets = [new SuppliedSecret(key, kind, value, origin)] };
    }

    private SuppliedArgument Argument(string item)
    {
        var parts = item.Split('=', 2);
        return new SuppliedArgument(parts[0], parts.Length == 2 && WorkflowExpression.HoldsSecret(parts[1]), OriginOf(with.Get("build-args")!));
    }

    private SupplyOrigin OriginOf(YamlNode node) => new(SupplyDialect.GitHubActions, path, node.Line());
}
