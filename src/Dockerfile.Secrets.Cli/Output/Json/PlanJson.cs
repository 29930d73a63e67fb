using System.Text.Json;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Json;

internal sealed record PlanModel(string Schema, string File, SupplyModel[] Secrets, StageModel[] Stages, string? Command, DiagnosticModel[] Diagnostics);

internal sealed record SupplyModel(string Id, bool Resolved, bool Required, bool OnbuildOnly, string Source, string? Variable);

internal sealed record StageModel(int? Index, string? Name, string? Base, InstructionModel[] Instructions);

internal sealed record InstructionModel(LineRange Lines, bool Onbuild, SecretModel[] Secrets, SpanModel[] Unreadable);

internal sealed record SecretModel(
    OptionModel Id, OptionModel? File, OptionModel? Variable, OptionModel Required, OptionModel? Mode, OptionModel? Uid, OptionModel? Gid, SpanModel Span);

/// <summary>An option that is given, or has a default: its value as text, and whether that is sure.</summary>
internal sealed record OptionModel(string Value, string State)
{
    public static OptionModel? Of<T>(MountOption<T> option, string? known = null) => option.IsSet
        ? new OptionModel(option.IsKnown ? known ?? option.ToString() : option.ToString(), option.State.ToString().ToLowerInvariant())
        : null;
}

/// <summary>The plan for programs. Provisional: the schema comes with the library's planner.</summary>
internal static class PlanJson
{
    public static void Write(TextWriter output, ReadDocument read, FilePlan plan)
    {
        var model = new PlanModel(
            "provisional",
            read.File.Name,
            [.. plan.Supplies.Select(s => new SupplyModel(s.Id, s.IsResolved, s.IsRequired, s.IsOnbuildOnly, s.AsVariable ? "env" : "src", s.Variable))],
            [.. plan.Stages.Select(stage => new StageModel(stage.Index, stage.Name, stage.Base, [.. stage.Instructions.Select(i => Instruction(read, i))]))],
            plan.Supplies.IsEmpty ? null : string.Join(' ', BuildCommand.Parts(read.File, plan.Supplies)),
            DiagnosticModel.Of(read));
        output.WriteLine(JsonSerializer.Serialize(model, OutputJsonContext.Readable.PlanModel));
    }

    private static InstructionModel Instruction(ReadDocument read, InstructionPlan instruction) => new(
        instruction.Lines,
        instruction.IsOnbuild,
        [.. instruction.Secrets.Select(secret => Secret(read, secret))],
        [.. instruction.Unreadable.Select(mount => SpanModel.Of(read, read.Document.GetSpan(mount)))]);

    private static SecretModel Secret(ReadDocument read, SecretMount secret) => new(
        OptionModel.Of(secret.Id)!,
        OptionModel.Of(secret.FilePath),
        OptionModel.Of(secret.Env),
        OptionModel.Of(secret.Required, secret.Required.Value ? "true" : "false") ?? new OptionModel("false", "default"),
        OptionModel.Of(secret.Mode, Convert.ToString(secret.Mode.Value ?? 0, 8).PadLeft(4, '0')),
        OptionModel.Of(secret.Uid),
        OptionModel.Of(secret.Gid),
        SpanModel.Of(read, read.Document.GetSpan(secret)));
}
