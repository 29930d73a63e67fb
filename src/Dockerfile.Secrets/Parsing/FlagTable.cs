namespace DockerfileSecrets.Parsing;

/// <summary>The flags that an instruction knows, and the check of those that it has. (BuildKit <c>instructions/bflag.go</c>.)</summary>
internal sealed class FlagTable(params string[] flags)
{
    private const char Repeats = '*';
    private const char Boolean = '?';

    /// <summary>No flags at all.</summary>
    public static FlagTable None { get; } = new();

    /// <summary>Names as they are written; <c>*</c> behind one that may repeat, <c>?</c> behind a boolean.</summary>
    private readonly string[] _names = [.. flags.Select(f => f.TrimEnd(Repeats, Boolean))];

    public void Check(InstructionDraft draft)
    {
        for (var index = 0; index < draft.Flags.Length; index++)
        {
            var flag = draft.Flags[index];
            var known = Array.IndexOf(_names, flag.Name);
            if (known < 0)
            {
                draft.Report(LanguageMessages.UnknownFlag(draft, flag, _names));
            }
            else if (!flags[known].EndsWith(Repeats) && IsRepeated(draft, index))
            {
                draft.Report(LanguageMessages.DuplicateFlag(flag));
            }
            else if (flags[known].EndsWith(Boolean))
            {
                CheckBoolean(draft, flag);
            }
            else if (!flag.HasValue)
            {
                draft.Report(LanguageMessages.FlagValueMissing(flag));
            }
        }
    }

    private static void CheckBoolean(InstructionDraft draft, Flag flag)
    {
        if (!flag.HasValue)
        {
            return;
        }

        if (flag.ValueText.IsEmpty)
        {
            draft.Report(LanguageMessages.FlagValueMissing(flag));
        }
        else if (!flag.ValueText.Equals("true", StringComparison.OrdinalIgnoreCase) && !flag.ValueText.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            draft.Report(LanguageMessages.InvalidBooleanFlag(flag));
        }
    }

    private static bool IsRepeated(InstructionDraft draft, int index)
    {
        for (var earlier = 0; earlier < index; earlier++)
        {
            if (draft.Flags[earlier].Name == draft.Flags[index].Name)
            {
                return true;
            }
        }

        return false;
    }
}
