using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace;

/// <summary>One value of a <see cref="BatchFeature"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">Its parts, one for each picture; the whole alone where <paramref name="Form"/> says so.</param>
/// <param name="Form">What it is in Python before <c>return_tensors</c> makes one array of it.</param>
internal sealed record Feature(string Name, IReadOnlyList<NdArray> Parts, FeatureForm Form = FeatureForm.List)
{
    public static Feature Whole(string name, NdArray value) => new(name, [value], FeatureForm.Array);

    /// <summary>Whole numbers, a row for each picture.</summary>
    public static Feature Numbers(string name, IEnumerable<int[]> rows, ReferenceVersions versions) =>
        new(name, [.. rows.Select(row => NdArray.Create<long>([.. row.Select(number => (long)number)], row.Length).WithVersions(versions))], FeatureForm.Numbers);

    /// <summary>One array of all parts.</summary>
    /// <exception cref="ArgumentException">The parts have different shapes.</exception>
    public NdArray ToArray()
    {
        if (Form == FeatureForm.Array)
        {
            return Parts[0];
        }

        foreach (NdArray part in Parts)
        {
            if (!part.Shape.SequenceEqual(Parts[0].Shape))
            {
                throw new ArgumentException(
                    $"Unable to create one array of \"{Name}\": the pictures' have different shapes, {Layout.Describe(Parts[0].Shape)} and {Layout.Describe(part.Shape)}. Process pictures of different sizes one by one, or let the processor pad them.");
            }
        }

        return Parts.Count == 1 ? Parts[0].ExpandDims(0) : NdArray.Stack([.. Parts]);
    }
}
