using System.Collections.Immutable;
using System.Globalization;
using DockerfileSecrets.Flow.Models;

namespace DockerfileSecrets.Flow;

/// <summary>Runs a script on what is known of its values instead of the values, and notes what becomes of secrets.</summary>
/// <remarks>It takes every secret as supplied and every command as successful unless the command asks something; where both is possible, both ways
/// are followed and joined. Bounded in steps and in depth: a script beyond the bounds is given up.</remarks>
internal sealed partial class FlowMachine(RunFlow flow, MountTable mounts, int mostSteps)
{
    private const int DeepestNesting = 100;

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mountedFiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _directories = new(["/root", "/home", "/etc", "/tmp", "/var", "/usr", "/usr/local", "/usr/local/bin", "/opt", "/srv", "/mnt", "/app"], StringComparer.Ordinal);
    private readonly Stack<List<ShellState>> _ends = new([[]]);
    private int _steps;
    private int _depth;
    private int _guarded;
    private int _uncertain;
    private int _names;

    public bool IsExhausted { get; private set; }

    /// <summary>Puts the file of a secret mount where it is mounted.</summary>
    public void Mount(ShellState state, string path, SecretSource source) =>
        Mount(state, path, new FlowFile(FlowValue.OfSecret(Taint.Of(source))) { Span = source.Span });

    /// <summary>Puts a file where a mount brings it.</summary>
    public void Mount(ShellState state, string path, FlowFile file)
    {
        _mountedFiles.Add(path);
        _written.Add(path);
        state.Files = state.Files.SetLink(path, file);
    }

    /// <summary>A name that no other has, for a temporary file.</summary>
    public string NewName() => "T" + _names++.ToString(CultureInfo.InvariantCulture);

    /// <summary>The files that were written or linked, also those that are gone again.</summary>
    public IReadOnlyCollection<string> Written => _written;

    public bool IsMounted(string path) => _mountedFiles.Contains(path);

    public FlowValue ReadFile(ShellState state, FlowValue path, TextSpan span, string by)
    {
        FlowValue? result = null;
        foreach (var text in path.Texts)
        {
            var content = ReadPath(state, FlowPath.Join(state.Directory, text), span, by);
            result = result is null ? content : result.Or(content);
        }

        return result ?? FlowValue.Unknown;
    }

    public void WriteFile(ShellState state, string path, FlowValue content, TextSpan span, bool append, string? storedBy)
    {
        switch (mounts.Of(path))
        {
            case Landing.Nowhere:
                return;
            case Landing.Log:
                Send(state, state.Descriptors.GetValueOrDefault(path.EndsWith("err", StringComparison.Ordinal) || path.EndsWith('2') ? 2 : 1), content, span, path);
                return;
            default:
                break;
        }

        if (_mountedFiles.Contains(path))
        {
            return;
        }

        path = state.Files.Resolve(path);
        _written.Add(path);
        var before = append ? state.Files.Find(path) : null;
        var place = storedBy is null ? $"written to {Shown(path)}" : $"stored in {Shown(path)} by `{storedBy}`";
        var written = content.Then(span, place);
        state.Files = state.Files.Set(path, new FlowFile(before is null ? written : before.Content.Append(written))
        {
            StoredBy = content.IsSecret ? storedBy : before?.StoredBy,
            IsUncertain = content.IsSecret ? _uncertain > 0 && before is not { Content.IsSecret: true, IsUncertain: false } : before is { IsUncertain: true },
            Way = written.Taint?.Way ?? before?.Way,
            Span = content.IsSecret || before is null ? span : before.Span,
        });
    }

    public void WriteLink(ShellState state, string path, FlowFile file)
    {
        _written.Add(path);
        state.Files = state.Files.SetLink(path, file);
    }

    /// <summary>Takes files away.</summary>
    /// <param name="state">The shell.</param>
    /// <param name="path">The path or pattern.</param>
    /// <param name="noted">Where they are removed; null when they are only moved.</param>
    public void RemoveFile(ShellState state, string path, TextSpan? noted)
    {
        if (noted is { } span)
        {
            flow.Removals.Add(new FileRemoval(path, span));
        }

        var kept = state.Files.All.Where(f => _mountedFiles.Contains(f.Key)).ToList();
        state.Files = state.Files.Remove(path);
        foreach (var (mounted, file) in kept)
        {
            state.Files = state.Files.Set(mounted, file);
        }
    }

    public bool IsDirectory(ShellState state, string path) => state.Files.Find(path) is null
        && (path == "/" || path == state.Directory || state.Files.All.Any(f => f.Key.Length > path.Length && FlowPath.IsBelow(path, f.Key)) || _directories.Contains(path));

    public void MakeDirectory(string path) => _directories.Add(path);

    /// <summary>Prints to a descriptor.</summary>
    public void Emit(ShellState state, int descriptor, FlowValue value, TextSpan span, string by) =>
        Send(state, state.Descriptors.GetValueOrDefault(descriptor, Sink.Nowhere), value, span, by);

    /// <summary>Ends the shell.</summary>
    public void Leave(ShellState state, ExitStatus status)
    {
        // A RUN that fails leaves no layer; a subshell that fails may be followed by more.
        if (status != ExitStatus.Failure || _ends.Count > 1)
        {
            _ends.Peek().Add(state.Fork());
        }

        state.Left = LeftBlock.Shell;
    }

    /// <summary>Calls a command: a function of the script, or a command that a model knows, or one that nobody knows.</summary>
    public ExitStatus Call(ShellState state, ImmutableArray<FlowArgument> words, TextSpan span)
    {
        if (words.IsEmpty || !Step())
        {
            return ExitStatus.Success;
        }

        if (++_depth > DeepestNesting)
        {
            IsExhausted = true;
            return ExitStatus.Success;
        }

        var status = CallNamed(state, words, span);
        _depth--;
        return status;
    }

    private ExitStatus CallNamed(ShellState state, ImmutableArray<FlowArgument> words, TextSpan span)
    {
        var name = FlowPath.NameOf(words[0].Text);
        flow.Commands.Add(new CommandUse(name, words[0].Text, [.. words.Skip(1).Select(w => w.Text)], span));
        TouchMentioned(state, words, name);
        if (state.Functions.TryGetValue(words[0].Text, out var function))
        {
            return CallFunction(state, function, words);
        }

        if (CommandModels.Find(name) is { } model)
        {
            return model(new CommandCall(this, state, words, span));
        }

        Emit(state, 1, FlowValue.Unknown, span, name);
        return ExitStatus.Expected;
    }

    /// <summary>Counts a step. False when the budget is used up.</summary>
    private bool Step()
    {
        IsExhausted |= ++_steps > mostSteps;
        return !IsExhausted;
    }

    private FlowValue ReadPath(ShellState state, string path, TextSpan span, string by)
    {
        var read = FlowValue.Empty;
        var found = false;
        foreach (var (_, tail, file) in state.Files.Below(path).ToList())
        {
            if (tail.Length == 0)
            {
                found = true;
                Note(state, file.Content.Taint, span, isQuestion: false);
                read = read.Append(file.Content.Then(span, $"read by `{by}`"));
            }
        }

        if (found)
        {
            return read;
        }

        flow.Paths.Add(new PathUse(path, span, state.Guards.Contains(path) || _guarded > 0));
        return FlowValue.Unknown;
    }

    private void Send(ShellState state, Sink? sink, FlowValue value, TextSpan span, string by)
    {
        switch (sink)
        {
            case BufferSink buffer:
                buffer.Add(value);
                break;
            case FileSink file:
                WriteFile(state, file.Path, value, span, append: true, storedBy: null);
                break;
            case LogSink when value.Taint is { IsMounted: true } taint:
                flow.Leaks.Add(new SecretLeak(LeakKind.Log, taint.Then(span, $"printed by `{by}`"), span, by) { IsUncertain = _uncertain > 0 });
                break;
            default:
                break;
        }
    }

    /// <summary>A path for people; the working directory is `.` when it is not known.</summary>
    public static string Shown(string path) => (path.StartsWith("\uE000/", StringComparison.Ordinal) ? "." + path[1..] : path).Replace(FlowValue.UnknownMark, '?').Replace(FlowValue.SecretMark, '*');
}
