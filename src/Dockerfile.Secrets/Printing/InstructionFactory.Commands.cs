using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

public static partial class InstructionFactory
{
    /// <summary>RUN in shell form.</summary>
    /// <param name="command">The command. A line feed must stand behind an escape character, which both go; <see cref="RunHeredoc"/> takes real lines.</param>
    /// <param name="mounts">What is mounted; <see langword="null"/> for nothing.</param>
    /// <param name="network"><c>default</c>, <c>none</c> or <c>host</c>; <see langword="null"/> for no flag.</param>
    /// <param name="security"><c>sandbox</c> or <c>insecure</c>; <see langword="null"/> for no flag.</param>
    /// <param name="devices">Devices that the command may use; <see langword="null"/> for none.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static RunInstruction Run(
        string command, IEnumerable<Mount>? mounts = null, string? network = null, string? security = null, IEnumerable<string>? devices = null, char escapeCharacter = '\\') =>
        Shell<RunInstruction>(RunText(mounts, network, security, devices, escapeCharacter), command);

    /// <summary>RUN in exec form.</summary>
    /// <param name="arguments">The program and its arguments, each as it is.</param>
    /// <param name="mounts">What is mounted; <see langword="null"/> for nothing.</param>
    /// <param name="network"><c>default</c>, <c>none</c> or <c>host</c>; <see langword="null"/> for no flag.</param>
    /// <param name="security"><c>sandbox</c> or <c>insecure</c>; <see langword="null"/> for no flag.</param>
    /// <param name="devices">Devices that the command may use; <see langword="null"/> for none.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static RunInstruction RunExec(
        IEnumerable<string> arguments, IEnumerable<Mount>? mounts = null, string? network = null, string? security = null, IEnumerable<string>? devices = null, char escapeCharacter = '\\') =>
        Exec<RunInstruction>(RunText(mounts, network, security, devices, escapeCharacter), arguments);

    /// <summary>RUN with a heredoc: the body is the script, or the input of a command. Its name is chosen so that no line of the body is it.</summary>
    /// <param name="body">The lines; a line end is added if the last one has none.</param>
    /// <param name="command">What reads the body; <see langword="null"/> for the shell, or what the body's <c>#!</c> names.</param>
    /// <param name="expand">Whether the shell expands variables in the body.</param>
    /// <param name="mounts">What is mounted; <see langword="null"/> for nothing.</param>
    /// <param name="network"><c>default</c>, <c>none</c> or <c>host</c>; <see langword="null"/> for no flag.</param>
    /// <param name="security"><c>sandbox</c> or <c>insecure</c>; <see langword="null"/> for no flag.</param>
    /// <param name="devices">Devices that the command may use; <see langword="null"/> for none.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static RunInstruction RunHeredoc(
        string body, string? command = null, bool expand = true, IEnumerable<Mount>? mounts = null, string? network = null, string? security = null, IEnumerable<string>? devices = null, char escapeCharacter = '\\')
    {
        var heredoc = HeredocText.Of(body, expand);
        var line = command is null ? heredoc.Marker : $"{heredoc.Marker} {command}";
        var text = RunText(mounts, network, security, devices, escapeCharacter).Arguments(line).Body(heredoc.Content, heredoc.Name);
        return PrintedInstruction.Read<RunInstruction>(
            text, run => heredoc.IsThatOf(run, expand) && run.Form == ArgumentForm.Text && run.Arguments is [var only] && only.Value == line);
    }

    /// <summary>CMD in shell form: what a container runs by default.</summary>
    /// <param name="command">The command. A line feed must stand behind an escape character.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static CmdInstruction Cmd(string command, char escapeCharacter = '\\') =>
        Shell<CmdInstruction>(new InstructionText("CMD", escapeCharacter), command);

    /// <summary>CMD in exec form: what a container runs by default.</summary>
    /// <param name="arguments">The program and its arguments, each as it is.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static CmdInstruction CmdExec(IEnumerable<string> arguments, char escapeCharacter = '\\') =>
        Exec<CmdInstruction>(new InstructionText("CMD", escapeCharacter), arguments);

    /// <summary>ENTRYPOINT in shell form: what a container always runs.</summary>
    /// <param name="command">The command. A line feed must stand behind an escape character.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static EntrypointInstruction Entrypoint(string command, char escapeCharacter = '\\') =>
        Shell<EntrypointInstruction>(new InstructionText("ENTRYPOINT", escapeCharacter), command);

    /// <summary>ENTRYPOINT in exec form: what a container always runs.</summary>
    /// <param name="arguments">The program and its arguments, each as it is.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static EntrypointInstruction EntrypointExec(IEnumerable<string> arguments, char escapeCharacter = '\\') =>
        Exec<EntrypointInstruction>(new InstructionText("ENTRYPOINT", escapeCharacter), arguments);

    /// <summary>SHELL: what runs the shell form of the commands that follow.</summary>
    /// <param name="arguments">The shell and its arguments.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static ShellInstruction Shell(IEnumerable<string> arguments, char escapeCharacter = '\\') =>
        Exec<ShellInstruction>(new InstructionText("SHELL", escapeCharacter), arguments);

    private static T Shell<T>(InstructionText text, string command)
        where T : Instruction
    {
        var joined = CommandText.Joined(command, text.Escape);
        return PrintedInstruction.Read<T>(text.Arguments(command), ArgumentForm.Text, joined);
    }

    private static T Exec<T>(InstructionText text, IEnumerable<string> arguments)
        where T : Instruction
    {
        var list = Listed(arguments);
        return PrintedInstruction.Read<T>(text.Arguments(JsonText.Of(list)), ArgumentForm.Json, list);
    }

    private static InstructionText RunText(IEnumerable<Mount>? mounts, string? network, string? security, IEnumerable<string>? devices, char escape) =>
        new InstructionText("RUN", escape)
            .FlagEach("mount", mounts?.Select(mount => mount.Value))
            .Flag("network", network)
            .Flag("security", security)
            .FlagEach("device", devices);
}
