using System.Runtime.CompilerServices;
using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

/// <summary>Makes instructions from values, ready for <see cref="DockerfileDocument.WithAppended"/> and its like.</summary>
/// <remarks>Values stand as the tree gives them (<see cref="Argument.Value"/>, <see cref="Flag.Value"/>): before variables are expanded, so that
/// <c>$NAME</c> is a variable, and quotes and escape characters act when the builder expands. The values of ENV, LABEL and ARG are the exception:
/// they are quoted and escaped. Nothing is written that reads back as something else or that the builder refuses: that is an
/// <see cref="ArgumentException"/>, whose message holds no value of ENV, LABEL, ARG or a command. Mounts, which BuildKit judges only
/// when it builds, are judged too.</remarks>
public static partial class InstructionFactory
{
    /// <summary>FROM: begins a stage.</summary>
    /// <param name="image">The image or the stage that it begins with.</param>
    /// <param name="name">The name behind <c>AS</c>; <see langword="null"/> for none.</param>
    /// <param name="platform">The platform; <see langword="null"/> for the target's.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static FromInstruction From(string image, string? name = null, string? platform = null, char escapeCharacter = '\\')
    {
        ArgumentNullException.ThrowIfNull(image);
        var text = new InstructionText("FROM", escapeCharacter).Flag("platform", platform).Arguments(name is null ? image : $"{image} AS {name}");
        string[] arguments = name is null ? [image] : [image, "AS", name];
        return PrintedInstruction.Read<FromInstruction>(text, ArgumentForm.Words, arguments);
    }

    /// <summary>EXPOSE: ports that a container listens on.</summary>
    /// <param name="ports">One or more ports, such as <c>8080</c> or <c>53/udp</c>.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static ExposeInstruction Expose(IEnumerable<string> ports, char escapeCharacter = '\\')
    {
        var list = Listed(ports);
        return PrintedInstruction.Read<ExposeInstruction>(new InstructionText("EXPOSE", escapeCharacter).Arguments(string.Join(' ', list)), ArgumentForm.Words, list);
    }

    /// <summary>VOLUME: paths that are mount points. Written as a JSON array when a path holds white space.</summary>
    /// <param name="paths">One or more paths.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static VolumeInstruction Volume(IEnumerable<string> paths, char escapeCharacter = '\\')
    {
        var list = Listed(paths);
        var (form, arguments) = PathText.Of(list, escapeCharacter);
        return PrintedInstruction.Read<VolumeInstruction>(new InstructionText("VOLUME", escapeCharacter).Arguments(arguments), form, list);
    }

    /// <summary>USER: who runs what follows.</summary>
    /// <param name="user">Name or number, with a group or without.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static UserInstruction User(string user, char escapeCharacter = '\\') =>
        Plain<UserInstruction>("USER", user, escapeCharacter);

    /// <summary>WORKDIR: the directory of what follows.</summary>
    /// <param name="path">The path; blanks inside are allowed.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static WorkdirInstruction Workdir(string path, char escapeCharacter = '\\') =>
        Plain<WorkdirInstruction>("WORKDIR", path, escapeCharacter);

    /// <summary>STOPSIGNAL: the signal that stops a container.</summary>
    /// <param name="signal">Name or number of the signal.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static StopSignalInstruction StopSignal(string signal, char escapeCharacter = '\\') =>
        Plain<StopSignalInstruction>("STOPSIGNAL", signal, escapeCharacter);

    /// <summary>MAINTAINER: who made the image; deprecated for a LABEL.</summary>
    /// <param name="maintainer">The name.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static MaintainerInstruction Maintainer(string maintainer, char escapeCharacter = '\\') =>
        Plain<MaintainerInstruction>("MAINTAINER", maintainer, escapeCharacter);

    /// <summary>ONBUILD: an instruction for builds on top of the image. The escape character is that of the instruction.</summary>
    /// <param name="trigger">The instruction, anything but ONBUILD, FROM and MAINTAINER.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static OnbuildInstruction Onbuild(Instruction trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        var element = trigger.Element;
        var triggerText = element.GetText(TextSpan.FromBounds(trigger.Span.Start, element.Full.Length));
        return PrintedInstruction.Read<OnbuildInstruction>(
            new InstructionText("ONBUILD", element.Escape).Arguments(triggerText), onbuild => trigger.IsEquivalentTo(onbuild.Trigger));
    }

    private static T Plain<T>(string keyword, string value, char escape)
        where T : Instruction
    {
        ArgumentNullException.ThrowIfNull(value);
        return PrintedInstruction.Read<T>(new InstructionText(keyword, escape).Arguments(value), ArgumentForm.Text, value);
    }

    private static string[] Listed(IEnumerable<string> values, [CallerArgumentExpression(nameof(values))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        string[] list = [.. values];
        return list.Contains(null) ? throw new ArgumentException("One of the values is null.", parameter) : list;
    }
}
