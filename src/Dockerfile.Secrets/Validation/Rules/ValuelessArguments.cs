namespace DockerfileSecrets.Rules;

/// <summary>An ARG without a value is one that whoever builds gives: what is written with it is not judged.</summary>
internal static class ValuelessArguments
{
    public static bool In(EvaluatedStep step, MountEntry? entry)
    {
        if (entry?.Value is not { } text || !text.Contains('$', StringComparison.Ordinal))
        {
            return false;
        }

        var scope = step.Before.Scope;
        return VariableWord.Parse(text, entry.Element.Escape).Variables
            .Any(v => scope.Get(v.Name) is { IsArgument: true, Value.State: VariableState.Unset });
    }

    public static bool InPlaceOf(EvaluatedStep step, EvaluatedMount mount) =>
        In(step, mount.Options.Target.Entry) || In(step, mount.Options.Id.Entry) || In(step, mount.Options.Source.Entry) || In(step, mount.Options.Env.Entry);
}
