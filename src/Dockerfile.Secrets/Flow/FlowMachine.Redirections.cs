using System.Collections.Immutable;
using DockerfileSecrets.Shell;

namespace DockerfileSecrets.Flow;

/// <summary>Redirections.</summary>
internal sealed partial class FlowMachine
{
    private void Redirect(ImmutableArray<ShellRedirection> redirections, ShellState state)
    {
        foreach (var redirection in redirections)
        {
            // Nothing stands behind the operator: the shell stops there.
            if (redirection.Target is null && redirection.Heredoc is null)
            {
                continue;
            }

            var span = _script.SpanOf(redirection.Span);
            switch (redirection.Kind)
            {
                case RedirectionKind.Input:
                    state.SetInput(redirection.FileDescriptor ?? 0, ReadFile(state, ExpandOne(redirection.Target!, state), span, "<"));
                    break;
                case RedirectionKind.Heredoc when redirection.Heredoc is { } heredoc:
                    var text = ExpandOne(heredoc.Body, state, isHeredoc: true);
                    state.SetInput(redirection.FileDescriptor ?? 0, heredoc.StripsTabs ? text.Map(WithoutTabs) : text);
                    break;
                case RedirectionKind.HereString:
                    state.SetInput(redirection.FileDescriptor ?? 0, ExpandOne(redirection.Target!, state).Append("\n"));
                    break;
                case RedirectionKind.Output or RedirectionKind.Clobber or RedirectionKind.Append or RedirectionKind.ReadWrite:
                    var keeps = redirection.Kind is RedirectionKind.Append or RedirectionKind.ReadWrite;
                    Attach(state, redirection.FileDescriptor ?? 1, Open(state, ExpandOne(redirection.Target!, state), keeps, span));
                    break;
                case RedirectionKind.OutputAndError or RedirectionKind.AppendOutputAndError:
                    AttachBoth(state, Open(state, ExpandOne(redirection.Target!, state), redirection.Kind == RedirectionKind.AppendOutputAndError, span));
                    break;
                case RedirectionKind.DuplicateOutput:
                    Duplicate(redirection, state, span);
                    break;
                case RedirectionKind.DuplicateInput:
                    // `<&3` reads on from another one, `<&3-` moves it, `<&-` closes.
                    var from = int.TryParse(ExpandOne(redirection.Target!, state).Text.TrimEnd('-'), out var number) ? state.InputOf(number) : null;
                    state.SetInput(redirection.FileDescriptor ?? 0, from ?? FlowValue.Unknown);
                    break;
                default:
                    break;
            }
        }
    }

    private void Duplicate(ShellRedirection redirection, ShellState state, TextSpan span)
    {
        var target = ExpandOne(redirection.Target!, state).Text;
        if (target.TrimEnd('-') is { Length: > 0 } number && int.TryParse(number, out var source))
        {
            Attach(state, redirection.FileDescriptor ?? 1, state.Descriptors.GetValueOrDefault(source, Sink.Nowhere));
        }
        else if (target == "-")
        {
            Attach(state, redirection.FileDescriptor ?? 1, Sink.Nowhere);
        }
        else
        {
            AttachBoth(state, Open(state, FlowValue.Of(target), keeps: false, span));
        }
    }

    private static void Attach(ShellState state, int descriptor, Sink sink) => state.Descriptors = state.Descriptors.SetItem(descriptor, sink);

    private static void AttachBoth(ShellState state, Sink sink) => state.Descriptors = state.Descriptors.SetItem(1, sink).SetItem(2, sink);

    private Sink Open(ShellState state, FlowValue target, bool keeps, TextSpan span)
    {
        var path = FlowPath.Join(state.Directory, target.Text);
        var descriptor = path switch
        {
            "/dev/stdout" => 1,
            "/dev/stderr" => 2,
            _ when path.StartsWith("/dev/fd/", StringComparison.Ordinal) && int.TryParse(path.AsSpan(8), out var number) => number,
            _ when path.StartsWith("/proc/self/fd/", StringComparison.Ordinal) && int.TryParse(path.AsSpan(14), out var number) => number,
            _ => -1,
        };
        if (descriptor >= 0)
        {
            return state.Descriptors.GetValueOrDefault(descriptor, Sink.Nowhere);
        }

        switch (mounts.Of(path))
        {
            case Landing.Nowhere:
                return Sink.Nowhere;
            case Landing.Log:
                return Sink.Log;
            default:
                if (!keeps)
                {
                    WriteFile(state, path, FlowValue.Empty, span, append: false, storedBy: null);
                }

                return new FileSink(path);
        }
    }

    private static string WithoutTabs(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimStart('\t')));
}
