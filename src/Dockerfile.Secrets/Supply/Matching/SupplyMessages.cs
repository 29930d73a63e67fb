using System.Globalization;

namespace DockerfileSecrets.Supply;

/// <summary>What is said about needs and supplies. Names ids, variables and paths; never a value.</summary>
internal static class SupplyMessages
{
    public static string MissingRequired(NeededSecret need) =>
        $"The secret `{need.Id}` is required {Places(need)} and is not supplied: the build stops there. Add `--secret {need.SuggestedSource}`.";

    public static string MissingOptional(NeededSecret need, IEnumerable<(SecretUse Use, PlannedMount Mount)> uses, bool isPodman) =>
        $"The secret `{need.Id}` is not supplied and optional: {string.Join("; ", uses.Select(u => Without(u.Use, u.Mount, isPodman)).Distinct())}.";

    public static string Unknown(NeededSecret need, UnknownSupply unknown) =>
        $"Whether the secret `{need.Id}` is supplied is not known: {unknown.Origin} {unknown.Reason}.";

    public static string Unused(SuppliedMatch match) => match.Suggestion is { } near
        ? $"The secret `{match.Secret.Id}` ({match.Secret.Origin}) is supplied, but nothing asks for it. Did you mean `{near}`?"
        : $"The secret `{match.Secret.Id}` ({match.Secret.Origin}) is supplied, but nothing that is built asks for it. Builders take it silently.";

    public static string Overridden(SuppliedSecret secret, SuppliedSecret winner) =>
        $"The secret `{secret.Id}` is supplied twice, and the last counts: {SourceOf(winner.Kind, winner.Source)} ({winner.Origin}), not {SourceOf(secret.Kind, secret.Source)} ({secret.Origin}).";

    public static string OtherId(SuppliedSecret secret, string other) =>
        $"The secret of {secret.Origin} has the id `{secret.Id}` for one and `{other}` for the other of docker compose build and docker buildx bake. Give `source` and `target` one name.";

    public static string AsArgument(SuppliedArgument argument, NeededSecret? need) => need is null
        ? $"The build argument `{argument.Name}` ({argument.Origin}) gets a secret: it stays in the history of the image. Pass it as a secret."
        : $"The build argument `{argument.Name}` ({argument.Origin}) is named like the secret `{need.Id}`: its value stays in the history of the image. Pass it with `--secret {need.SuggestedSource}` alone.";

    public static string Of(SupplyFlaw flaw, SuppliedMatch match, IReadOnlyList<(SecretUse Use, PlannedMount Mount)> uses)
    {
        var source = SourceOf(match.Kind, match.Secret.Source);
        var id = match.Secret.Id;
        return flaw switch
        {
            SupplyFlaw.FileMissing when match.Secret.Kind == SecretSourceKind.VariableOrFile =>
                $"The secret `{id}` is supplied by its id alone, and there is neither a variable `{id}` nor {source}: the build does not start.",
            SupplyFlaw.FileMissing when match.Secret.Origin.Dialect == SupplyDialect.GitHubActions =>
                $"The secret `{id}` comes from {source}, which does not exist: the action leaves it out with a warning.",
            SupplyFlaw.FileMissing => $"The secret `{id}` comes from {source}, which does not exist: the build does not start.",
            SupplyFlaw.VariableUnset => $"The secret `{id}` comes from {source}, which is not set: the build gets an empty secret, and `required` does not notice.",
            SupplyFlaw.Directory => $"The secret `{id}` comes from {source}, which is a directory: the step that asks for it stops. A secret is one file.",
            SupplyFlaw.Unreadable => $"The secret `{id}` comes from {source}, which cannot be read.",
            SupplyFlaw.TooBig => $"The secret `{id}` comes from {source}, which is longer than {SourceFacts.Limit.ToString("N0", CultureInfo.InvariantCulture)} bytes: builders refuse it.",
            SupplyFlaw.Empty => $"The secret `{id}` comes from {source}, which is empty, and `required` does not notice.",
            SupplyFlaw.NewlineInVariable =>
                $"The secret `{id}` comes from {source}, which ends with a line break. The variable `{uses.First(u => u.Mount.EnvironmentVariable is not null).Mount.EnvironmentVariable}` keeps it. Write the value without one, as `printf %s` does.",
            SupplyFlaw.NoFileOnWindows => $"Windows containers have no secret files: mount `{id}` with `env=` alone.",
            SupplyFlaw.SourceKeyInPodman => $"Podman and Buildah do not know `source` in a mount, and stop there: write `id={id}`.",
            SupplyFlaw.NoIdInPodman => $"Podman and Buildah need an `id` in the mount, in lower case, and stop there without one: write `id={id}`.",
            SupplyFlaw.OtherPathInPodman => $"Podman and Buildah put the file at `/run/secrets/{id}`, Docker at its base name. Give the mount a `target`.",
            SupplyFlaw.EnvironmentInPodman => $"Podman and Buildah know `env` in a mount since Buildah 1.44 only: older ones stop at the mount of `{id}`.",
            _ => throw new ArgumentOutOfRangeException(nameof(flaw)),
        };
    }

    /// <summary>A source as a part of a sentence.</summary>
    public static string SourceOf(SecretSourceKind kind, string? source) => kind switch
    {
        SecretSourceKind.Variable => $"the variable `{source}`",
        SecretSourceKind.File => $"the file `{source}`",
        SecretSourceKind.VariableOrFile => $"the variable or file `{source}`",
        SecretSourceKind.Value => "a value that stands there",
        _ => "a source that is not known",
    };

    /// <summary>The lines of the uses that require it, or of all.</summary>
    public static string Places(NeededSecret need)
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

    private static string Without(SecretUse use, PlannedMount mount, bool isPodman)
    {
        var file = mount.FilePath is { } path ? $"there is no file `{path}`" : null;
        var variable = mount.EnvironmentVariable is { } name ? $"the variable `{name}` is {(isPodman ? "not set" : "empty")}" : null;
        var what = (file, variable) switch
        {
            (null, null) => "the step runs without it",
            (null, _) => variable,
            (_, null) => file,
            _ => $"{file} and {variable}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"in line {use.Line} {what}");
    }
}
