namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV's functions of two images, or of an image and numbers.</summary>
internal static class CvScalarRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[
            ("add", "Add"), ("subtract", "Subtract"), ("multiply", "Multiply"), ("divide", "Divide"), ("absdiff", "Absdiff"), ("min", "Min"), ("max", "Max"),
            ("bitwise_and", "BitwiseAnd"), ("bitwise_or", "BitwiseOr"), ("bitwise_xor", "BitwiseXor")])
        {
            rows["cv2." + name] = site =>
            {
                site.Only();
                return site["src1"] is Code { Type.Kind: TypeKind.Array } a && site["src2"] is Code { Type.Kind: TypeKind.Array } b
                    ? CvRows.Made(site, $"Cv2.{csharp}({a.Text}, {b.Text})")
                    : throw site.Refuse("numbers");
            };
        }
    }
}
