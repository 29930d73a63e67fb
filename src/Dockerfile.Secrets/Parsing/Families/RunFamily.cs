using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DockerfileSecrets.Parsing;

/// <summary>RUN and its mounts. (BuildKit <c>instructions/parse.go</c>, <c>parseRun</c>, with the hooks of <c>commands_run*.go</c>.)</summary>
internal static class RunFamily
{
    private static readonly FlagTable Flags = new("mount*", "network", "security", "device*");

    public static Instruction Build(InstructionDraft draft)
    {
        Flags.Check(draft);
        foreach (var flag in draft.Flags)
        {
            if (flag.Name == "mount" && flag.HasValue)
            {
                AttachMount(draft, flag);
            }
        }

        CheckChoice(draft, "network", "default", "none", "host");
        CheckChoice(draft, "security", "sandbox", "insecure");
        return new RunInstruction(draft.ToElement());
    }

    private static void AttachMount(InstructionDraft draft, Flag flag)
    {
        var fields = draft.FieldsOf(flag);
        var entries = fields.Count == 0 ? [] : new MountEntry[fields.Count];
        for (var index = 0; index < entries.Length; index++)
        {
            entries[index] = new MountEntry(flag, fields[index]);
        }

        var mount = Typed(flag, ImmutableCollectionsMarshal.AsImmutableArray(entries));
        flag.Attach(mount);
        foreach (var diagnostic in mount.Options.Diagnostics)
        {
            // BuildKit cuts the record and refuses variables in `from` with the file; all else waits until the stage is built.
            if (diagnostic.Descriptor == DiagnosticDescriptors.MountRecordMalformed || diagnostic.Descriptor == DiagnosticDescriptors.MountFromVariable)
            {
                draft.Report(diagnostic);
            }
            else
            {
                draft.ReportLater(diagnostic);
            }
        }
    }

    private static Mount Typed(Flag flag, ImmutableArray<MountEntry> entries)
    {
        var options = MountReader.Read(flag, entries, MountValueResolver.Unexpanded);
        if (entries.IsEmpty || options.Type.State is MountOptionState.Invalid or MountOptionState.Unresolved)
        {
            return new UntypedMount(flag, entries, options);
        }

        return options.Type.Value switch
        {
            MountType.Secret => new SecretMount(flag, entries, options),
            MountType.Ssh => new SshMount(flag, entries, options),
            MountType.Cache => new CacheMount(flag, entries, options),
            MountType.Tmpfs => new TmpfsMount(flag, entries, options),
            _ => new BindMount(flag, entries, options),
        };
    }

    private static void CheckChoice(InstructionDraft draft, string name, params ReadOnlySpan<string> choices)
    {
        foreach (var flag in draft.Flags)
        {
            if (flag.Name == name && flag.HasValue && !choices.Contains(flag.Value!))
            {
                draft.Report(LanguageMessages.InvalidChoice(flag, choices));
            }
        }
    }
}
