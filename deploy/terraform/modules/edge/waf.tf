locals {
  common = {
    SampledRequestsEnabled   = true
    CloudWatchMetricsEnabled = true
  }

  # What a rule of AWS would do to honest requests: e-invoices and attachments are larger than it allows, and XML in a
  # body looks to it like a script.
  counted = ["SizeRestrictions_BODY", "CrossSiteScripting_BODY"]

  managed = [
    { name = "AWSManagedRulesAmazonIpReputationList", counted = [] },
    { name = "AWSManagedRulesCommonRuleSet", counted = local.counted },
    { name = "AWSManagedRulesKnownBadInputsRuleSet", counted = [] },
  ]

  login = {
    RegexMatchStatement = {
      RegexString         = "^/auth/(login|register|password/|invitations/|api-keys/exchange|token)"
      FieldToMatch        = { UriPath = {} }
      TextTransformations = [{ Priority = 0, Type = "NORMALIZE_PATH" }]
    }
  }

  payment = {
    AndStatement = {
      Statements = [
        {
          RegexMatchStatement = {
            RegexString         = "^/payments(/|$)"
            FieldToMatch        = { UriPath = {} }
            TextTransformations = [{ Priority = 0, Type = "NORMALIZE_PATH" }]
          }
        },
        {
          RegexMatchStatement = {
            RegexString         = "^(POST|PUT|PATCH|DELETE)$"
            FieldToMatch        = { Method = {} }
            TextTransformations = [{ Priority = 0, Type = "NONE" }]
          }
        },
      ]
    }
  }

  rates = [
    { name = "rate-login", limit = var.limits.login, scope = { ScopeDownStatement = local.login } },
    { name = "rate-payment", limit = var.limits.payment, scope = { ScopeDownStatement = local.payment } },
    { name = "rate-all", limit = var.limits.all, scope = {} },
  ]

  rate_rules = [for i, rate in local.rates : jsonencode({
    Name     = rate.name
    Priority = i
    Action   = { Block = { CustomResponse = { ResponseCode = 429 } } }
    Statement = {
      RateBasedStatement = merge(
        { Limit = rate.limit, EvaluationWindowSec = 300, AggregateKeyType = "IP" },
        rate.scope,
      )
    }
    VisibilityConfig = merge(local.common, { MetricName = rate.name })
  })]

  managed_rules = [for i, group in local.managed : jsonencode({
    Name           = group.name
    Priority       = 10 + i
    OverrideAction = { None = {} }
    Statement = {
      ManagedRuleGroupStatement = {
        VendorName          = "AWS"
        Name                = group.name
        RuleActionOverrides = [for rule in group.counted : { Name = rule, ActionToUse = { Count = {} } }]
      }
    }
    VisibilityConfig = merge(local.common, { MetricName = group.name })
  })]
}

# At CloudFront, where the viewer's own address is seen; the load balancer lets in nobody else.
# The rules are JSON because a rate limit within a path is nested deeper than the provider's blocks go.
resource "aws_wafv2_web_acl" "this" {
  name      = "${var.prefix}-WAF"
  scope     = "CLOUDFRONT"
  rule_json = "[${join(",", concat(local.rate_rules, local.managed_rules))}]"

  default_action {
    allow {}
  }

  visibility_config {
    metric_name                = "${var.prefix}-WAF"
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = true
  }
}

resource "aws_cloudwatch_log_group" "waf" {
  name              = "aws-waf-logs-${var.prefix}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.key_arn
}

# Only what was blocked, and nothing by which somebody could sign in.
resource "aws_wafv2_web_acl_logging_configuration" "this" {
  resource_arn            = aws_wafv2_web_acl.this.arn
  log_destination_configs = [aws_cloudwatch_log_group.waf.arn]

  redacted_fields {
    single_header {
      name = "authorization"
    }
  }

  redacted_fields {
    single_header {
      name = "cookie"
    }
  }

  logging_filter {
    default_behavior = "DROP"

    filter {
      behavior    = "KEEP"
      requirement = "MEETS_ANY"

      condition {
        action_condition {
          action = "BLOCK"
        }
      }
    }
  }
}
