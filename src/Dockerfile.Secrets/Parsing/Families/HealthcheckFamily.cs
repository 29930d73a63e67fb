using System.Globalization;

namespace DockerfileSecrets.Parsing;

/// <summary>HEALTHCHECK. (BuildKit <c>instructions/parse.go</c>, <c>parseHealthcheck</c>.)</summary>
internal static class HealthcheckFamily
{
    private static readonly FlagTable Flags = new("interval", "timeout", "start-period", "start-interval", "retries");

    public static Instruction Build(InstructionDraft draft)
    {
        Check(draft);
        return new HealthcheckInstruction(draft.ToElement());
    }

    private static void Check(InstructionDraft draft)
    {
        if (draft.Arguments.IsEmpty)
        {
            draft.Report(LanguageMessages.ArgumentMissing(draft));
            return;
        }

        var type = draft.Arguments[0].ValueText;
        if (type.Equals("NONE", StringComparison.OrdinalIgnoreCase))
        {
            if (draft.Arguments.Length > 1)
            {
                draft.Report(LanguageMessages.HealthcheckNoneArguments(draft));
            }

            FlagTable.None.Check(draft);
            return;
        }

        Flags.Check(draft);
        if (!type.Equals("CMD", StringComparison.OrdinalIgnoreCase))
        {
            draft.Report(LanguageMessages.HealthcheckType(draft.Arguments[0]));
        }
        else if (draft.Arguments.Length == 1)
        {
            draft.Report(LanguageMessages.HealthcheckCommandMissing(draft));
        }

        CheckDurations(draft);
        CheckRetries(draft);
    }

    private static void CheckDurations(InstructionDraft draft)
    {
        foreach (var name in (ReadOnlySpan<string>)["interval", "timeout", "start-period", "start-interval"])
        {
            foreach (var flag in draft.Flags)
            {
                if (flag.Name != name || flag.ValueText.IsEmpty)
                {
                    continue;
                }

                if (GoValue.Duration(flag.Value!) is not { } duration)
                {
                    draft.Report(LanguageMessages.InvalidDuration(flag));
                }
                else if (duration != TimeSpan.Zero && duration < TimeSpan.FromMilliseconds(1))
                {
                    draft.Report(LanguageMessages.DurationTooShort(flag));
                }
            }
        }
    }

    private static void CheckRetries(InstructionDraft draft)
    {
        foreach (var flag in draft.Flags)
        {
            if (flag.Name != "retries" || flag.ValueText.IsEmpty)
            {
                continue;
            }

            // A sign and ASCII digits: as Go's strconv.ParseInt with base 10 and 32 bits.
            if (!int.TryParse(flag.ValueText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var retries))
            {
                draft.Report(LanguageMessages.InvalidRetries(flag));
            }
            else if (retries < 0)
            {
                draft.Report(LanguageMessages.NegativeRetries(flag));
            }
        }
    }
}
