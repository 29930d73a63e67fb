using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>What a shell knows at one place of a script. Forked cheaply: everything in it is immutable.</summary>
internal sealed class ShellState
{
    private static readonly ImmutableDictionary<int, Sink> Outputs = ImmutableDictionary<int, Sink>.Empty.Add(1, Sink.Log).Add(2, Sink.Log);

    public ImmutableDictionary<string, ShellVariable> Variables { get; set; } = ImmutableDictionary.Create<string, ShellVariable>(StringComparer.Ordinal);

    /// <summary>The positional parameters, <c>$1</c> first.</summary>
    public ImmutableArray<FlowValue> Positional { get; set; } = [];

    public ImmutableDictionary<string, ShellFunction> Functions { get; set; } = ImmutableDictionary.Create<string, ShellFunction>(StringComparer.Ordinal);

    public FileMap Files { get; set; } = FileMap.Empty;

    /// <summary>The working directory; a mark when it is not known.</summary>
    public string Directory { get; set; } = "/";

    public ImmutableDictionary<int, Sink> Descriptors { get; set; } = Outputs;

    /// <summary>What standard input gives.</summary>
    public FlowValue Input { get; set; } = FlowValue.Empty;

    /// <summary>What the other descriptors give that are open for reading.</summary>
    public ImmutableDictionary<int, FlowValue> Inputs { get; private set; } = ImmutableDictionary<int, FlowValue>.Empty;

    /// <summary>Whether commands are printed as they run: <c>set -x</c>.</summary>
    public bool Traces { get; set; }

    /// <summary>Whether assignments export: <c>set -a</c>.</summary>
    public bool ExportsAll { get; set; }

    /// <summary>What <c>trap ... EXIT</c> left to do.</summary>
    public FlowArgument? AtExit { get; set; }

    /// <summary>Variables (<c>$NAME</c>) and paths whose presence was asked for.</summary>
    public ImmutableHashSet<string> Guards { get; set; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The secret file that was sourced: variables that nothing else sets come from it.</summary>
    public Taint? Sourced { get; set; }

    /// <summary>Whether the variables of <see cref="Sourced"/> are exported.</summary>
    public bool ExportsSourced { get; set; }

    /// <summary>What <c>exit</c>, <c>return</c> or <c>break</c> ended.</summary>
    public LeftBlock Left { get; set; }

    /// <summary>How <c>return</c> ended a function.</summary>
    public ExitStatus Returned { get; set; }

    public ShellState Fork() => (ShellState)MemberwiseClone();

    /// <summary>Goes on as another state.</summary>
    public void Become(ShellState other)
    {
        (Variables, Positional, Functions, Files, Directory) = (other.Variables, other.Positional, other.Functions, other.Files, other.Directory);
        (Open, Traces, ExportsAll, AtExit) = (other.Open, other.Traces, other.ExportsAll, other.AtExit);
        (Guards, Sourced, ExportsSourced, Left, Returned) = (other.Guards, other.Sourced, other.ExportsSourced, other.Left, other.Returned);
    }

    /// <summary>What is open, for writing and for reading: redirections of a command end with it.</summary>
    public (ImmutableDictionary<int, Sink> Descriptors, FlowValue Input, ImmutableDictionary<int, FlowValue> Inputs) Open
    {
        get => (Descriptors, Input, Inputs);
        set => (Descriptors, Input, Inputs) = value;
    }

    /// <summary>What a descriptor gives when it is read; null when nothing is known of it.</summary>
    public FlowValue? InputOf(int descriptor) => descriptor == 0 ? Input : Inputs.GetValueOrDefault(descriptor);

    /// <summary>Opens a descriptor for reading.</summary>
    public void SetInput(int descriptor, FlowValue content)
    {
        if (descriptor == 0)
        {
            Input = content;
        }
        else
        {
            Inputs = Inputs.SetItem(descriptor, content);
        }
    }

    public FlowValue? Get(string name) => Variables.GetValueOrDefault(name)?.Value;

    public void Set(string name, FlowValue value, bool export = false) => Variables = Variables.SetItem(
        name,
        new ShellVariable(value, export || ExportsAll || Variables.GetValueOrDefault(name) is { IsExported: true }));

    /// <summary>What holds where both ways meet; null when neither goes on.</summary>
    public static ShellState? Join(ShellState? left, ShellState? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        if (left.Left != right.Left && (left.Left == LeftBlock.Shell || right.Left == LeftBlock.Shell))
        {
            return left.Left == LeftBlock.Shell ? right : left;
        }

        var joined = left.Fork();
        joined.Left = left.Left == right.Left ? left.Left : LeftBlock.None;
        joined.Sourced = Taint.Join(left.Sourced, right.Sourced);
        joined.ExportsSourced = left.ExportsSourced || right.ExportsSourced;
        joined.Variables = JoinVariables(left, right);
        joined.Files = FileMap.Join(left.Files, right.Files);
        joined.Traces = left.Traces || right.Traces;
        joined.AtExit = left.AtExit ?? right.AtExit;
        joined.Guards = left.Guards.Union(right.Guards);
        joined.Functions = ReferenceEquals(left.Functions, right.Functions) ? left.Functions : left.Functions.SetItems(right.Functions);
        joined.Directory = left.Directory == right.Directory ? left.Directory : FlowValue.UnknownMark.ToString();
        joined.Positional = left.Positional == right.Positional ? left.Positional
            : left.Positional.Length == right.Positional.Length ? [.. left.Positional.Zip(right.Positional, (a, b) => a.Or(b))]
            : left.Positional.Length > right.Positional.Length ? left.Positional : right.Positional;
        return joined;
    }

    private static ImmutableDictionary<string, ShellVariable> JoinVariables(ShellState left, ShellState right)
    {
        if (ReferenceEquals(left.Variables, right.Variables))
        {
            return left.Variables;
        }

        var joined = left.Variables.ToBuilder();
        foreach (var (name, variable) in right.Variables)
        {
            joined[name] = joined.TryGetValue(name, out var other)
                ? ReferenceEquals(other, variable) ? other : new(other.Value.Or(variable.Value), other.IsExported || variable.IsExported)
                : variable;
        }

        return joined.ToImmutable();
    }
}
