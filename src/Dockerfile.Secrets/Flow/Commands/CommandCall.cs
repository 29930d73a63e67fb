using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>A command as it is called, with what a model may do: read, write, print, remove, run.</summary>
internal sealed class CommandCall(FlowMachine machine, ShellState state, ImmutableArray<FlowArgument> words, TextSpan span)
{
    public FlowMachine Machine => machine;

    public ShellState State => state;

    /// <summary>The name without its directory.</summary>
    public string Name { get; } = FlowPath.NameOf(words[0].Text);

    /// <summary>The words behind the name.</summary>
    public ImmutableArray<FlowArgument> Arguments { get; } = words[1..];

    public TextSpan Span => span;

    public FlowValue Input => state.Input;

    public CommandOptions Sort(string takingValue = "", bool stopAtOperand = false) => CommandOptions.Sort(Arguments, takingValue, stopAtOperand);

    /// <summary>The absolute path that a word names.</summary>
    public string PathOf(string text) => FlowPath.Join(state.Directory, text);

    /// <summary>The value of a variable that commands see; null when it is not set.</summary>
    public FlowValue? Variable(string name) => state.Variables.GetValueOrDefault(name) is { IsExported: true } variable ? variable.Value : null;

    /// <summary>A path in the home directory.</summary>
    public string InHome(string path) => FlowPath.Join(state.Get("HOME")?.Text ?? "/root", path);

    public void Print(FlowValue value) => machine.Emit(state, 1, value, span, Name);

    public void PrintError(FlowValue value) => machine.Emit(state, 2, value, span, Name);

    /// <summary>What a file holds that the command opens.</summary>
    public FlowValue Read(FlowArgument file) => file.Text == "-" ? Input : machine.ReadFile(state, file.Value, file.Span, Name);

    public void Write(FlowValue path, FlowValue content, bool append = false, string? storedBy = null)
    {
        foreach (var text in path.Texts)
        {
            machine.WriteFile(state, PathOf(text), content, span, append, storedBy);
        }
    }

    public void Store(string path, FlowValue content, string storedBy) => machine.WriteFile(state, PathOf(path), content, span, append: true, storedBy);

    public void Remove(FlowValue path)
    {
        foreach (var text in path.Texts)
        {
            machine.RemoveFile(state, PathOf(text), span);
        }
    }

    /// <summary>Takes files away that are elsewhere afterwards: nobody thinks that they are gone.</summary>
    public void MoveAway(FlowValue path)
    {
        foreach (var text in path.Texts)
        {
            machine.RemoveFile(state, PathOf(text), noted: null);
        }
    }

    /// <summary>Runs the command that stands in other words of this one.</summary>
    public ExitStatus Run(IEnumerable<FlowArgument> inner) => machine.Call(state, [.. inner], span);

    /// <summary>Runs the words of a script in this shell.</summary>
    public ExitStatus RunScript(FlowArgument script) => machine.RunText(state, script.Value, script.Span);

    /// <summary>All words behind the name as one value.</summary>
    public FlowValue AllWords()
    {
        var all = FlowValue.Empty;
        foreach (var word in Arguments)
        {
            all = all.Append(word.Value).Append(" ");
        }

        return all;
    }
}
