using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

public static partial class InstructionFactory
{
    /// <summary>HEALTHCHECK NONE: no check, whatever the base has.</summary>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static HealthcheckInstruction HealthcheckNone(char escapeCharacter = '\\') => PrintedInstruction.Read<HealthcheckInstruction>(
        new InstructionText("HEALTHCHECK", escapeCharacter).Arguments("NONE"), ArgumentForm.Text, "NONE");

    /// <summary>HEALTHCHECK with a command in shell form.</summary>
    /// <param name="command">The command. A line feed must stand behind an escape character.</param>
    /// <param name="interval">How long between two checks; <see langword="null"/> for the default. Zero is the default too.</param>
    /// <param name="timeout">How long a check may take; <see langword="null"/> for the default.</param>
    /// <param name="startPeriod">How long failures do not count; <see langword="null"/> for the default.</param>
    /// <param name="startInterval">How long between two checks of the start period; <see langword="null"/> for the default.</param>
    /// <param name="retries">After how many failures the container is unhealthy; <see langword="null"/> for the default.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static HealthcheckInstruction Healthcheck(
        string command, TimeSpan? interval = null, TimeSpan? timeout = null, TimeSpan? startPeriod = null, TimeSpan? startInterval = null, int? retries = null, char escapeCharacter = '\\')
    {
        var joined = CommandText.Joined(command, escapeCharacter);
        var text = HealthcheckText(interval, timeout, startPeriod, startInterval, retries, escapeCharacter);
        return PrintedInstruction.Read<HealthcheckInstruction>(text.Arguments("CMD " + command), ArgumentForm.Text, "CMD", joined);
    }

    /// <summary>HEALTHCHECK with a command in exec form.</summary>
    /// <param name="arguments">The program and its arguments, each as it is.</param>
    /// <param name="interval">How long between two checks; <see langword="null"/> for the default. Zero is the default too.</param>
    /// <param name="timeout">How long a check may take; <see langword="null"/> for the default.</param>
    /// <param name="startPeriod">How long failures do not count; <see langword="null"/> for the default.</param>
    /// <param name="startInterval">How long between two checks of the start period; <see langword="null"/> for the default.</param>
    /// <param name="retries">After how many failures the container is unhealthy; <see langword="null"/> for the default.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static HealthcheckInstruction HealthcheckExec(
        IEnumerable<string> arguments, TimeSpan? interval = null, TimeSpan? timeout = null, TimeSpan? startPeriod = null, TimeSpan? startInterval = null, int? retries = null, char escapeCharacter = '\\')
    {
        var list = Listed(arguments);
        var text = HealthcheckText(interval, timeout, startPeriod, startInterval, retries, escapeCharacter);
        return PrintedInstruction.Read<HealthcheckInstruction>(text.Arguments("CMD " + JsonText.Of(list)), ArgumentForm.Json, ["CMD", .. list]);
    }

    private static InstructionText HealthcheckText(
        TimeSpan? interval, TimeSpan? timeout, TimeSpan? startPeriod, TimeSpan? startInterval, int? retries, char escape) =>
        new InstructionText("HEALTHCHECK", escape)
            .Flag("interval", DurationText.Of(interval, nameof(interval)))
            .Flag("timeout", DurationText.Of(timeout, nameof(timeout)))
            .Flag("start-period", DurationText.Of(startPeriod, nameof(startPeriod)))
            .Flag("start-interval", DurationText.Of(startInterval, nameof(startInterval)))
            .Flag("retries", retries);
}
