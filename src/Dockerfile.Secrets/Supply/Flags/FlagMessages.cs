namespace DockerfileSecrets.Supply;

/// <summary>What is said about a malformed value of <c>--secret</c>.</summary>
internal static class FlagMessages
{
    public static string Malformed() =>
        "The value of `--secret` is no CSV record. Quote a whole field, key included, and double the quotes in it: `\"src=a,b\"`.";

    public static string NoValue(string field, string[] keys) => field.Length == 0
        ? "An empty field of `--secret` is no `key=value` pair. Remove the comma too many."
        : $"The field `{field}` of `--secret` needs the form `key=value`; the keys are {Listed(keys)}.";

    public static string UnknownKey(string key, string[] keys) => key.Trim() is var trimmed && trimmed != key && Array.IndexOf(keys, trimmed) >= 0
        ? $"`--secret` has no key `{key}`: remove the blanks around it."
        : $"`--secret` has no key `{key}`. {Meant(NearName.Of(trimmed, keys), keys)}";

    public static string UnknownPodmanKey(string key, string[] keys) => key switch
    {
        "source" => "Podman and Buildah know no key `source` of `--secret`. Write `src`.",
        "" => "An empty field of `--secret` is an error for Podman and Buildah, which split at every comma and know no quotes.",
        _ => $"`--secret` of Podman and Buildah has no key `{key}`: they split at every comma, and know keys in lower case only. {Meant(NearName.Of(key, keys), keys)}",
    };

    public static string UnknownType(string type) => $"`{type}` is no type of a secret. Types are `file` and `env`; the type can be left out.";

    public static string NoId(string source) => source.Length > 0
        ? $"`--secret` names `{source}` and no `id`, by which mounts ask for the secret. Add `id=NAME`."
        : "`--secret` has no `id`, by which mounts ask for the secret. Add `id=NAME`.";

    public static string SourceIgnored(string file, string variable) =>
        $"Of `src` and `env` the variable `{variable}` counts; the file `{file}` is not used, yet it must exist. Leave one of them out.";

    public static SecretSupply Wrong(SupplyOrigin origin, DiagnosticDescriptor descriptor, TextSpan span, string message, string? suggestion = null) =>
        new() { Diagnostics = [new SupplyDiagnostic(origin, new Diagnostic(descriptor, span, message, suggestion))] };

    private static string Meant(string? near, string[] keys) => near is null ? $"It knows {Listed(keys)}." : $"Did you mean `{near}`?";

    private static string Listed(string[] keys) => string.Join(", ", keys[..^1]) + " and " + keys[^1];
}
