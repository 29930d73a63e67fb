using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>How wide the columns of ids and needs are, the same for all targets so that equal stages look equal.</summary>
internal readonly record struct MountColumns(int Id, int Need)
{
    private const int IdWidth = 40;

    public static MountColumns Of(PlannedBuild build)
    {
        var columns = default(MountColumns);
        foreach (var mount in build.Targets.SelectMany(target => target.Instructions).SelectMany(instruction => instruction.Mounts))
        {
            if (MountName.Of(mount) is not null)
            {
                columns = new(Math.Max(columns.Id, IdOf(mount).Length), Math.Max(columns.Need, NeedOf(mount).Length));
            }
        }

        return columns;
    }

    public static string IdOf(PlannedMount mount) => VisibleText.Cut(MountWords.Id(mount), IdWidth);

    public static string NeedOf(PlannedMount mount) => VisibleText.Cut(MountWords.Need(mount), IdWidth);
}
