using System.Globalization;

namespace DockerfileSecrets.BuildFiles.Comparing;

/// <summary>What is said about a build of a file. Names ids, variables and paths; never a value.</summary>
internal sealed class BuildMessages(SuppliedBuild build, string dockerfile)
{
    private string Who => build.Origin.Dialect switch
    {
        SupplyDialect.Compose => $"the service `{build.Name}`",
        SupplyDialect.Bake => $"the target `{build.Name}`",
        _ => $"the step `{build.Name}`",
    };

    public string NoTarget(string target) => $"{Capital(Who)} builds the stage `{target}`, which {dockerfile} does not have.";

    public string UnknownStage() => $"Which secrets {Who} needs cannot be told: the stage of {dockerfile} that it builds is decided when it runs.";

    public string Missing(NeededSecret need) =>
        $"{Capital(Who)} does not supply the secret `{need.Id}`, which {dockerfile} requires {Places(need)}: the build stops there. {Advice(need)}";

    public string NotKnown(NeededSecret need, UnknownSupply unknown) =>
        $"Whether {Who} supplies the secret `{need.Id}`, which {dockerfile} requires {Places(need)}, cannot be told: the file {unknown.Reason}.{(unknown.Origin.Dialect == SupplyDialect.Bake ? " `--bake-print` lets docker evaluate it." : "")}";

    public string HangsOnArgument(NeededSecret need, string argument) =>
        $"Whether {Who} needs the secret `{need.Id}`, which {dockerfile} requires {Places(need)}, cannot be told: that hangs on the build argument `{argument}`, whose value is not known here.";

    public string Unused(SuppliedMatch supplied) => supplied.Suggestion is { } near
        ? $"{Capital(Who)} supplies the secret `{supplied.Secret.Id}`, for which nothing in {dockerfile} asks. Did you mean `{near}`?"
        : $"{Capital(Who)} supplies the secret `{supplied.Secret.Id}`, for which nothing in {dockerfile} that is built asks. Builders take it silently.";

    public string OtherId(SuppliedSecret secret) => build.Origin.Dialect == SupplyDialect.Bake
        ? $"The secret has the id `{secret.Id}` for docker buildx bake and `{secret.OtherId}` for docker compose build. Give `source` and `target` one name."
        : $"The secret has the id `{secret.Id}` for docker compose build and `{secret.OtherId}` for docker buildx bake. Give `source` and `target` one name.";

    private string Advice(NeededSecret need) => build.Origin.Dialect switch
    {
        SupplyDialect.Compose => $"Name it in `build.secrets`, and define it below `secrets` at the top level: emit --for compose writes both.",
        SupplyDialect.Bake => $"Add `\"{need.SuggestedSource}\"` to `secret`.",
        SupplyDialect.GitHubActions when need.SuggestedSource.Split(",env=") is [_, var variable] => $"Add `{need.Id}={variable}` to `secret-envs`, and set the variable in `env`.",
        SupplyDialect.GitHubActions => $"Add it to `secret-envs`, `secrets` or `secret-files`.",
        SupplyDialect.Podman => $"Add `--secret {need.SuggestedSource.Replace(",src=", ",type=file,src=", StringComparison.Ordinal)}`.",
        _ => $"Add `--secret {need.SuggestedSource}`.",
    };

    /// <summary>The lines of the uses that require it, or of all.</summary>
    private static string Places(NeededSecret need)
    {
        var requiring = need.Uses.Where(u => u.Required == true).ToArray();
        int[] lines = [.. (requiring.Length > 0 ? requiring : [.. need.Uses]).Select(u => u.Line).Distinct().Order()];
        var shown = lines.Take(3).Select(l => l.ToString(CultureInfo.InvariantCulture)).ToArray();
        return lines.Length switch
        {
            1 => $"in line {shown[0]}",
            <= 3 => $"in lines {string.Join(", ", shown[..^1])} and {shown[^1]}",
            _ => string.Create(CultureInfo.InvariantCulture, $"in lines {string.Join(", ", shown)} and {lines.Length - 3} more"),
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
