namespace DockerfileSecrets.Parsing;

/// <summary>FROM. (BuildKit <c>instructions/parse.go</c>, <c>parseFrom</c>.)</summary>
internal static class FromFamily
{
    private static readonly FlagTable Flags = new("platform");

    public static Instruction Build(InstructionDraft draft)
    {
        var arguments = draft.Arguments;
        if (arguments.Length == 3 && arguments[1].ValueText.Equals("as", StringComparison.OrdinalIgnoreCase))
        {
            if (!IsValidName(arguments[2].ValueText))
            {
                draft.Report(LanguageMessages.InvalidStageName(arguments[2]));
            }
        }
        else if (arguments.Length != 1)
        {
            draft.Report(LanguageMessages.FromArguments(draft));
        }

        Flags.Check(draft);
        return new FromInstruction(draft.ToElement());
    }

    /// <summary><c>^[a-z][a-z0-9-_.]*$</c> on the lower-cased name.</summary>
    private static bool IsValidName(ReadOnlySpan<char> name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            var isLetter = char.IsAsciiLetter(name[index]) || LowersToAscii(name[index]);
            if (!isLetter && (index == 0 || !(char.IsAsciiDigit(name[index]) || name[index] is '-' or '_' or '.')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Go lower-cases by Unicode: the Kelvin sign becomes k.</summary>
    private static bool LowersToAscii(char character) => character == '\u212A';
}
