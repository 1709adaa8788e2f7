namespace PurePipeline.Python.Translation.Rows;

/// <summary>What a library function becomes in C#.</summary>
internal delegate Value Row(NativeSite site);

/// <summary>The rows of all libraries, by the Python function's full name.</summary>
internal static class Table
{
    private static readonly HashSet<string> s_neverFolded = [.. BuiltinRows.NeverFolded, .. ContainerRows.NeverFolded, .. ListRows.NeverFolded, .. DictRows.NeverFolded, .. CounterRows.NeverFolded, .. FileRows.NeverFolded, .. PilLutRows.NeverFolded, .. NamespaceRows.NeverFolded, .. TorchRangeRows.NeverFolded, .. TorchReshapingRows.NeverFolded, .. KerasRows.NeverFolded];

    private static readonly Dictionary<string, Row> s_rows = Make();

    public static Row? Find(string fullName) => s_rows.GetValueOrDefault(fullName);

    /// <summary>Whether the function can be called now where all its arguments are known.</summary>
    public static bool IsFolded(string fullName) => !s_neverFolded.Contains(fullName);

    private static Dictionary<string, Row> Make()
    {
        Dictionary<string, Row> rows = [];
        BuiltinRows.AddTo(rows);
        AttributeRows.AddTo(rows);
        ContainerRows.AddTo(rows);
        ItertoolsRows.AddTo(rows);
        ListRows.AddTo(rows);
        StructureRows.AddTo(rows);
        SliceRows.AddTo(rows);
        DictRows.AddTo(rows);
        CounterRows.AddTo(rows);
        CopyRows.AddTo(rows);
        MathRows.AddTo(rows);
        FileRows.AddTo(rows);
        TextRows.AddTo(rows);
        BytesRows.AddTo(rows);
        HashRows.AddTo(rows);
        RegexRows.AddTo(rows);
        JsonRows.AddTo(rows);
        NamespaceRows.AddTo(rows);
        PilRows.AddTo(rows);
        PilModeRows.AddTo(rows);
        PilInformationRows.AddTo(rows);
        PilStatRows.AddTo(rows);
        PilLutRows.AddTo(rows);
        PilDrawingRows.AddTo(rows);
        CvRows.AddTo(rows);
        NumPyRows.AddTo(rows);
        EinsumRows.AddTo(rows);
        MaskedRows.AddTo(rows);
        NumPyBitRows.AddTo(rows);
        ArrayRows.AddTo(rows);
        TorchRows.AddTo(rows);
        TorchPartRows.AddTo(rows);
        TorchRangeRows.AddTo(rows);
        TorchReshapingRows.AddTo(rows);
        TorchReductionRows.AddTo(rows);
        TorchWindowRows.AddTo(rows);
        DataLoaderRows.AddTo(rows);
        VisionRows.AddTo(rows);
        TransformersRows.AddTo(rows);
        EinopsRows.AddTo(rows);
        ImutilsRows.AddTo(rows);
        KerasRows.AddTo(rows);
        return rows;
    }
}
