namespace PurePipeline.Python.Translation.Rows;

/// <summary>What changes a tensor's shape in place: another view of the same elements, which gets the name that the tensor has.</summary>
internal static class TorchReshapingRows
{
    // What gives a tensor of its own, never the one that it is asked of, whose shape would change, too.
    private static readonly string[] s_makesOne = ["Permute", "Transpose", "Flip", "Unsqueeze", "View", "Reshape", "Clone", "FromNumpy", "Stack", "Cat", "ToTensor", "PilToTensor", "Normalize"];

    public static readonly string[] NeverFolded = ["torch.Tensor.unsqueeze_", "torch.Tensor.squeeze_", "torch.Tensor.transpose_"];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach (string name in (ReadOnlySpan<string>)["unsqueeze", "squeeze", "transpose"])
        {
            rows[$"torch.Tensor.{name}_"] = site => InPlace(site, rows[$"torch.Tensor.{name}"]);
        }
    }

    private static Value InPlace(NativeSite site, Row view) => site.To.Tensor(site.Self) is { IsSimple: true, IsShared: false } named ? site.To.Replace(named, (Code)view(site))
        : site.Self is Code { Precedence: Precedence.Additive or Precedence.Multiplicative } || s_makesOne.Contains(LastCall(site.To.Tensor(site.Self).Text)) ? view(site) : throw site.Refuse("a tensor that may have a name");

    // Of "a.B(1).C(d(2))" it is "C".
    private static string LastCall(string text)
    {
        int depth = 0;
        for (int i = text.Length - 1; i >= 0 && text[^1] == ')'; i--)
        {
            depth += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return text[(text.LastIndexOf('.', i) + 1)..i];
            }
        }

        return "";
    }
}
