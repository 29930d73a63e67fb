using System.Globalization;

namespace DockerfileSecrets.Flow;

/// <summary>What a shell finds when a RUN starts it: variables of the stage, mounted secrets, the files that earlier steps left.</summary>
internal static class InitialState
{
    public static ShellState Of(EvaluatedStep step, RunFlow flow, FlowMachine machine, FileMap carried, StageVariables variables, Func<EvaluatedMount, TextSpan> spanOfMount)
    {
        var state = new ShellState
        {
            Directory = step.Before.WorkingDirectory.Text is { } known ? FlowPath.Join("/", known) : FlowValue.UnknownMark.ToString(),
            Files = carried,
            Input = FlowValue.Empty,
        };
        state.Variables = variables.Of(step.Before.Variables);
        if (state.Get("HOME") is null)
        {
            state.Set("HOME", FlowValue.Of(HomeOf(step.Before.User.Text)), export: true);
        }

        foreach (var mount in step.Mounts)
        {
            if (mount.Planned is { Type: MountType.Secret } planned)
            {
                AddMount(state, flow, machine, mount, planned, spanOfMount(mount));
            }
        }

        return state;
    }

    private static void AddMount(ShellState state, RunFlow flow, FlowMachine machine, EvaluatedMount mount, PlannedMount planned, TextSpan span)
    {
        var id = planned.Id ?? "?";
        if (planned.FilePath is { Length: > 0 } path && planned.Readability != SecretReadability.NoFile)
        {
            var file = FlowPath.Join("/", path);
            var source = new SecretSource(SecretSourceKind.MountedFile, id, span) { Place = file, Mount = mount };
            flow.Sources.Add(source);
            machine.Mount(state, file, source);
        }

        if (planned.EnvironmentVariable is { Length: > 0 } variable)
        {
            var source = new SecretSource(SecretSourceKind.MountedVariable, id, span) { Place = variable, Mount = mount };
            flow.Sources.Add(source);
            state.Set(variable, FlowValue.OfSecret(Taint.Of(source)), export: true);
        }
    }

    /// <summary>runc takes it from the image's list of users; without an entry there it is the root directory.</summary>
    private static string HomeOf(string? user)
    {
        var name = user?.Split(':')[0];
        return name switch
        {
            // An unknown base image mostly runs as root.
            null or "" or "root" or "0" => "/root",
            _ when uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) => FlowValue.UnknownMark.ToString(),
            _ => "/home/" + name,
        };
    }
}
