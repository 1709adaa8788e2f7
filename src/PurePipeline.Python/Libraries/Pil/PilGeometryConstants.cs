using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>Image.Transpose</c> and <c>Image.Transform</c>; their members are the module's, too.</summary>
internal static class PilGeometryConstants
{
    private static readonly (string Name, TransposeMethod Method)[] s_transpose =
    [
        ("FLIP_LEFT_RIGHT", TransposeMethod.FlipLeftRight),
        ("FLIP_TOP_BOTTOM", TransposeMethod.FlipTopBottom),
        ("ROTATE_90", TransposeMethod.Rotate90),
        ("ROTATE_180", TransposeMethod.Rotate180),
        ("ROTATE_270", TransposeMethod.Rotate270),
        ("TRANSPOSE", TransposeMethod.Transpose),
        ("TRANSVERSE", TransposeMethod.Transverse),
    ];

    private static readonly (string Name, TransformMethod Method)[] s_transform =
    [
        ("AFFINE", TransformMethod.Affine),
        ("EXTENT", TransformMethod.Extent),
        ("PERSPECTIVE", TransformMethod.Perspective),
        ("QUAD", TransformMethod.Quad),
        ("MESH", TransformMethod.Mesh),
    ];

    public static MemberTable AddTo(MemberTable table)
    {
        AddEnum(table, "Transpose", s_transpose.Select(row => (row.Name, (long)row.Method)));
        AddEnum(table, "Transform", s_transform.Select(row => (row.Name, (long)row.Method)));
        return table;
    }

    private static void AddEnum(MemberTable table, string name, IEnumerable<(string Name, long Value)> members)
    {
        PyType type = new(name, "PIL.Image." + name);
        table.Constant(name, type);
        foreach ((string member, long value) in members)
        {
            PyEnum constant = new(type, $"{name}.{member}", value);
            table.Constant(member, constant);
            type.Members.Constant(member, constant);
        }
    }
}
