using DockerfileSecrets.Cli.Output.Text;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>One place where a secret or an agent enters, in words.</summary>
/// <param name="Stage">The index of the stage.</param>
/// <param name="Line">The first line of the instruction.</param>
/// <param name="IsSsh">Whether it is an agent.</param>
/// <param name="Name">The id; as written and said to be unresolved when it is not known; several of which the first supplied one counts, joined by "or".</param>
/// <param name="Need">Whether it is required.</param>
/// <param name="Where">The file or variable, or the instruction that asks by itself.</param>
internal sealed record SecretUseRow(int Stage, int Line, bool IsSsh, string Name, string Need, string Where)
{
    public static IEnumerable<SecretUseRow> Of(IEnumerable<PlannedInstruction> instructions)
    {
        foreach (var instruction in instructions)
        {
            var (stage, line) = (instruction.Stage, instruction.Lines.First);
            foreach (var mount in instruction.Mounts.Where(mount => mount.Certainty != PlanCertainty.Invalid))
            {
                if (MountName.Of(mount) is not null)
                {
                    yield return new SecretUseRow(
                        stage, line, mount.Type == MountType.Ssh, MountWords.Id(mount), MountWords.Need(mount), MountWords.Places(mount, instruction.User));
                }
            }

            foreach (var needed in instruction.Implicit)
            {
                yield return new SecretUseRow(
                    stage, line, needed.Ssh is not null, needed.Ssh ?? string.Join(" or ", needed.Candidates), MountWords.Optional, $"for ADD {needed.Source}");
            }
        }
    }
}
